package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.outbox.EventType;
import java.math.BigDecimal;
import java.util.List;

/** The work order is cancelled and holds no stock any more. All its stocked lines. */
@EventType(value = "io.jobwright.inventory.stock-released.v1", topic = Topics.RESERVATION)
public record StockReleased(String workOrderId, List<Line> lines) implements ReservationAnswer {

  /**
   * A line that asks for nothing any more.
   *
   * @param released what it no longer claims, whether it was reserved or still waited for
   */
  public record Line(String lineId, String itemId, BigDecimal released) {}
}
