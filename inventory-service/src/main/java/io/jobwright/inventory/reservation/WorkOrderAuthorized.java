package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A work order may begin: its stocked lines ask for their stock. */
@EventType(value = "io.jobwright.workorders.work-order-authorized.v1", topic = Topics.WORK_ORDER)
public record WorkOrderAuthorized(
    @NotNull @Id("wo") UUID workOrderId,
    @NotNull @Id("job") UUID jobId,
    LocalDate promisedDate,
    List<Line> lines) {

  /** A line; only the stocked ones concern us. */
  public record Line(@Id("qln") UUID lineId, @Id("itm") UUID itemId, boolean stocked, Money money) {

    /** What is not stocked may be of no item. */
    public Line {
      if (stocked) {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(itemId, "itemId");
      }
    }
  }

  /** Of a line's figures, the one that stock is about. */
  public record Money(BigDecimal quantity) {}

  boolean needsStock() {
    return lines.stream().anyMatch(Line::stocked);
  }

  ReservationRequest toRequest() {
    return new ReservationRequest(
        workOrderId,
        jobId,
        promisedDate,
        lines.stream()
            .filter(Line::stocked)
            .map(
                line ->
                    new ReservationRequest.Line(
                        line.lineId(), line.itemId(), line.money().quantity()))
            .toList());
  }
}
