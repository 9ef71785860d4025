package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.outbox.EventType;

/** The work will not be done. */
@EventType(value = "io.jobwright.workorders.work-order-cancelled.v1", topic = Topics.WORK_ORDER)
public record WorkOrderCancelled(String workOrderId, String jobId) {}
