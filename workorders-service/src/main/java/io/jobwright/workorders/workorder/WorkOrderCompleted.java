package io.jobwright.workorders.workorder;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The job is done: inventory consumes, invoicing invoices these lines and figures.
 *
 * @param completion counts the completions of the work order, from 1
 * @param completedOn the day in the tenant's zone
 */
@EventType(value = "io.jobwright.workorders.work-order-completed.v1", topic = Topics.WORK_ORDER)
public record WorkOrderCompleted(
    String workOrderId,
    String number,
    String jobId,
    String quoteId,
    String quoteNumber,
    int completion,
    String title,
    ClientSnapshot client,
    List<Line> lines,
    DocumentMoney money,
    Instant completedAt,
    LocalDate completedOn) {

  /** A work order is completed as a whole, once. */
  private static final int ONLY_COMPLETION = 1;

  static WorkOrderCompleted of(WorkOrder workOrder, LocalDate completedOn) {
    return new WorkOrderCompleted(
        workOrder.aggregateId(),
        workOrder.number(),
        workOrder.aggregateJobId(),
        workOrder.quote().map(QuoteRevision::publicId).orElse(null),
        workOrder.quote().map(QuoteRevision::number).orElse(null),
        ONLY_COMPLETION,
        workOrder.title(),
        workOrder.client(),
        workOrder.lines().stream().map(WorkOrderLine::line).toList(),
        workOrder.money(),
        workOrder.completedAt(),
        completedOn);
  }
}
