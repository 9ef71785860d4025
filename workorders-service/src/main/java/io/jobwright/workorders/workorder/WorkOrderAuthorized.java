package io.jobwright.workorders.workorder;

import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import java.time.LocalDate;
import java.util.List;

/** The job is to be done: inventory reserves the stocked ones of the lines. */
@EventType(value = "io.jobwright.workorders.work-order-authorized.v1", topic = Topics.WORK_ORDER)
public record WorkOrderAuthorized(
    String workOrderId,
    String number,
    String jobId,
    String quoteId,
    String quoteNumber,
    LocalDate promisedDate,
    List<Line> lines) {

  public static WorkOrderAuthorized of(WorkOrder workOrder) {
    return new WorkOrderAuthorized(
        workOrder.aggregateId(),
        workOrder.number(),
        workOrder.aggregateJobId(),
        workOrder.quote().map(QuoteRevision::publicId).orElse(null),
        workOrder.quote().map(QuoteRevision::number).orElse(null),
        workOrder.promisedDate(),
        workOrder.lines().stream().map(WorkOrderLine::line).toList());
  }
}
