package io.jobwright.inventory.reservation;

import io.jobwright.platform.outbox.EventType;

/** The work will not be done. */
@EventType("io.jobwright.workorders.work-order-cancelled.v1")
public record WorkOrderCancelled(String workOrderId, String jobId) {}
