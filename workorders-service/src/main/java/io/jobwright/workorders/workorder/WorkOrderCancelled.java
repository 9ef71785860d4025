package io.jobwright.workorders.workorder;

import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;

/** The job will not be done: inventory gives back what it has reserved. */
@EventType(value = "io.jobwright.workorders.work-order-cancelled.v1", topic = Topics.WORK_ORDER)
public record WorkOrderCancelled(String workOrderId, String number, String jobId, String reason) {

  static WorkOrderCancelled of(WorkOrder workOrder) {
    return new WorkOrderCancelled(
        workOrder.aggregateId(),
        workOrder.number(),
        workOrder.aggregateJobId(),
        workOrder.cancellation().reason());
  }
}
