package io.jobwright.workorders.workorder;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** Goods have left the shelf for the job. */
@EventType(value = "io.jobwright.workorders.work-order-picked.v1", topic = Topics.WORK_ORDER)
public record WorkOrderPicked(String workOrderId, List<PickedLine> lines) {

  /**
   * What was taken for one line; each line is named once.
   *
   * @param quantity in this step, not in all
   */
  public record PickedLine(@Id("qln") UUID lineId, @Id("itm") UUID itemId, BigDecimal quantity) {}

  static WorkOrderPicked of(WorkOrder workOrder, SequencedMap<WorkOrderLine, BigDecimal> taken) {
    return new WorkOrderPicked(
        workOrder.aggregateId(),
        taken.entrySet().stream()
            .map(
                line ->
                    new PickedLine(
                        line.getKey().lineId(), line.getKey().content().itemId(), line.getValue()))
            .toList());
  }
}
