package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The work will not be done. */
@EventType(value = "io.jobwright.workorders.work-order-cancelled.v1", topic = Topics.WORK_ORDER)
public record WorkOrderCancelled(
    @NotNull @Id("wo") UUID workOrderId, @NotNull @Id("job") UUID jobId) {}
