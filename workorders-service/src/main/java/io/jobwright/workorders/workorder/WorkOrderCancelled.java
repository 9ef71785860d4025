package io.jobwright.workorders.workorder;

import io.jobwright.platform.outbox.EventType;

/** The job will not be done: inventory gives back what it has reserved. */
@EventType("io.jobwright.workorders.work-order-cancelled.v1")
public record WorkOrderCancelled(String workOrderId, String number, String jobId, String reason) {

  static WorkOrderCancelled of(WorkOrder workOrder) {
    return new WorkOrderCancelled(
        workOrder.aggregateId(),
        workOrder.number(),
        workOrder.aggregateJobId(),
        workOrder.cancellation().reason());
  }
}
