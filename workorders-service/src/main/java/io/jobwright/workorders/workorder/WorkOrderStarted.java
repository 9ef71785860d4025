package io.jobwright.workorders.workorder;

import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;

/** Work on the job has begun. */
@EventType(value = "io.jobwright.workorders.work-order-started.v1", topic = Topics.WORK_ORDER)
public record WorkOrderStarted(String workOrderId, String number, String jobId) {

  static WorkOrderStarted of(WorkOrder workOrder) {
    return new WorkOrderStarted(
        workOrder.aggregateId(), workOrder.number(), workOrder.aggregateJobId());
  }
}
