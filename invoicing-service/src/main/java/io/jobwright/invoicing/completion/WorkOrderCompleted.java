package io.jobwright.invoicing.completion;

import io.jobwright.invoicing.Topics;
import io.jobwright.invoicing.invoice.Origin;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.outbox.EventType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What workorders-service says when work is done.
 *
 * @param number of the work order
 * @param completion 1, or more where a work order is completed in parts
 * @param completedOn the day in the tenant's zone
 */
@EventType(value = "io.jobwright.workorders.work-order-completed.v1", topic = Topics.WORK_ORDER)
record WorkOrderCompleted(
    @NotNull @Id("wo") UUID workOrderId,
    @NotNull String number,
    @NotNull @Id("job") UUID jobId,
    @Id("quo") UUID quoteId,
    String quoteNumber,
    @Positive int completion,
    @NotNull String title,
    @NotNull @Valid ClientSnapshot client,
    @NotEmpty List<@NotNull @Valid Line> lines,
    @NotNull DocumentMoney money,
    @NotNull LocalDate completedOn) {

  Origin origin() {
    return new Origin(jobId, workOrderId, number, completion, quoteId, quoteNumber);
  }
}
