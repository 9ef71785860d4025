package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parts were taken from the shelf for a work order, in one step of perhaps several. */
@EventType(value = "io.jobwright.workorders.work-order-picked.v1", topic = Topics.WORK_ORDER)
public record WorkOrderPicked(@NotNull @Id("wo") UUID workOrderId, List<@Valid Line> lines) {

  /** What was taken in this step. */
  public record Line(@NotNull @Id("qln") UUID lineId, BigDecimal quantity) {}

  Map<UUID, BigDecimal> quantityByLine() {
    Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
    lines.forEach(line -> quantities.merge(line.lineId(), line.quantity(), BigDecimal::add));
    return quantities;
  }
}
