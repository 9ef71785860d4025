package io.jobwright.workorders.workorder;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The job is done: inventory consumes, invoicing invoices these lines and figures.
 *
 * @param completion counts the completions of the work order, from 1
 * @param used what it has used of the stock of each stocked line; absent where there is none
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
    List<UsedStock> used,
    DocumentMoney money,
    Instant completedAt,
    LocalDate completedOn) {

  /** A work order is completed as a whole, once. */
  private static final int ONLY_COMPLETION = 1;

  /** Of one line, in its unit; what is reserved beyond that stays on the shelf. */
  public record UsedStock(@Id("qln") UUID lineId, @Id("itm") UUID itemId, BigDecimal quantity) {}

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
        usedBy(workOrder),
        workOrder.money(),
        workOrder.completedAt(),
        completedOn);
  }

  private static List<UsedStock> usedBy(WorkOrder workOrder) {
    List<UsedStock> used =
        workOrder.allLines().used().entrySet().stream()
            .map(
                line ->
                    new UsedStock(
                        line.getKey().lineId(), line.getKey().content().itemId(), line.getValue()))
            .toList();
    return used.isEmpty() ? null : used;
  }
}
