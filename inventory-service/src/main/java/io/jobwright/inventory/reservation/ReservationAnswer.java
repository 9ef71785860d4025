package io.jobwright.inventory.reservation;

import io.jobwright.platform.id.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a work order hears about the stock it asked for: exactly one answer when it asks, and again
 * one of the first two whenever stock arrives for it.
 */
public sealed interface ReservationAnswer
    permits StockReserved, StockPartiallyReserved, StockBackordered, StockReleased {

  /** The state of a line. */
  record Line(
      @Id("qln") UUID lineId,
      @Id("itm") UUID itemId,
      BigDecimal asked,
      BigDecimal reserved,
      BigDecimal backordered) {}

  /** The answer for all lines of an open set: all there, none there, or something in between. */
  static ReservationAnswer of(UUID workOrderId, List<LineReservation> lines) {
    List<Line> told = lines.stream().map(LineReservation::told).toList();
    if (told.stream().allMatch(line -> line.backordered().signum() == 0)) {
      return new StockReserved(workOrderId, told);
    }
    return told.stream().allMatch(line -> line.reserved().signum() == 0)
        ? new StockBackordered(workOrderId, told)
        : new StockPartiallyReserved(workOrderId, told);
  }
}
