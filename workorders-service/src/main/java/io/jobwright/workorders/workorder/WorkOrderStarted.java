package io.jobwright.workorders.workorder;

import io.jobwright.platform.outbox.EventType;

/** Work on the job has begun. */
@EventType("io.jobwright.workorders.work-order-started.v1")
public record WorkOrderStarted(String workOrderId, String number, String jobId) {

  static WorkOrderStarted of(WorkOrder workOrder) {
    return new WorkOrderStarted(
        workOrder.aggregateId(), workOrder.number(), workOrder.aggregateJobId());
  }
}
