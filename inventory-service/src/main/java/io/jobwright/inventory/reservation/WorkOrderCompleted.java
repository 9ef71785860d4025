package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.outbox.EventType;
import java.util.List;

/** The work is done: what was reserved for it is used. */
@EventType(value = "io.jobwright.workorders.work-order-completed.v1", topic = Topics.WORK_ORDER)
public record WorkOrderCompleted(String workOrderId, List<Line> lines) {

  /** A line; only the stocked ones concern us. */
  public record Line(boolean stocked) {}

  boolean needsStock() {
    return lines.stream().anyMatch(Line::stocked);
  }
}
