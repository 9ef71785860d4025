package io.jobwright.inventory.reservation;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a work order needs from stock.
 *
 * @param promisedDate decides who is served first when stock arrives; null comes last
 * @param lines at least one, in the order of the document: earlier lines are served first
 */
record ReservationRequest(UUID workOrderId, UUID jobId, LocalDate promisedDate, List<Line> lines) {

  /** So much of an item, more than nothing. */
  record Line(UUID lineId, UUID itemId, BigDecimal quantity) {

    Line {
      if (quantity.signum() <= 0) {
        throw Problem.of(
            ProblemType.AMOUNT_INVALID, "A line can ask stock for more than nothing only.");
      }
    }
  }

  ReservationRequest {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("Nothing is asked for");
    }
  }

  Map<UUID, BigDecimal> askedByItem() {
    Map<UUID, BigDecimal> asked = new LinkedHashMap<>();
    lines.forEach(line -> asked.merge(line.itemId(), line.quantity(), BigDecimal::add));
    return asked;
  }

  /** Shares what each item granted among its lines, in their order, to the last unit. */
  List<LineReservation> share(Map<UUID, BigDecimal> grantedByItem) {
    Map<UUID, BigDecimal> left = new HashMap<>(grantedByItem);
    List<LineReservation> shared = new ArrayList<>(lines.size());
    for (Line line : lines) {
      BigDecimal available = left.getOrDefault(line.itemId(), BigDecimal.ZERO);
      BigDecimal reserved = line.quantity().min(available);
      left.put(line.itemId(), available.subtract(reserved));
      shared.add(
          new LineReservation(
              line.lineId(),
              line.itemId(),
              line.quantity(),
              reserved,
              line.quantity().subtract(reserved)));
    }
    return shared;
  }
}
