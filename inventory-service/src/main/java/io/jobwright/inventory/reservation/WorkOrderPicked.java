package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.Topics;
import io.jobwright.platform.outbox.EventType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parts were taken from the shelf for a work order, in one step of perhaps several. */
@EventType(value = "io.jobwright.workorders.work-order-picked.v1", topic = Topics.WORK_ORDER)
public record WorkOrderPicked(String workOrderId, List<Line> lines) {

  /** What was taken in this step. */
  public record Line(String lineId, BigDecimal quantity) {}

  Map<UUID, BigDecimal> quantityByLine() {
    Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
    lines.forEach(
        line ->
            quantities.merge(
                Ids.inEvent(Ids.LINE, line.lineId()), line.quantity(), BigDecimal::add));
    return quantities;
  }
}
