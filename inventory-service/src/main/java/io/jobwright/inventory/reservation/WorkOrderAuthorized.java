package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.Topics;
import io.jobwright.platform.outbox.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A work order may begin: its stocked lines ask for their stock. */
@EventType(value = "io.jobwright.workorders.work-order-authorized.v1", topic = Topics.WORK_ORDER)
public record WorkOrderAuthorized(
    String workOrderId, String jobId, LocalDate promisedDate, List<Line> lines) {

  /** A line; only the stocked ones concern us. */
  public record Line(String lineId, String itemId, boolean stocked, Money money) {}

  /** Of a line's figures, the one that stock is about. */
  public record Money(BigDecimal quantity) {}

  boolean needsStock() {
    return lines.stream().anyMatch(Line::stocked);
  }

  ReservationRequest toRequest() {
    return new ReservationRequest(
        Ids.inEvent(Ids.WORK_ORDER, workOrderId),
        Ids.inEvent(Ids.JOB, jobId),
        promisedDate,
        lines.stream()
            .filter(Line::stocked)
            .map(
                line ->
                    new ReservationRequest.Line(
                        Ids.inEvent(Ids.LINE, line.lineId()),
                        Ids.inEvent(Ids.ITEM, line.itemId()),
                        line.money().quantity()))
            .toList());
  }
}
