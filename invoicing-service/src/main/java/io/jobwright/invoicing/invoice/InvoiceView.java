package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What callers see of an invoice.
 *
 * @param serviceDate the day the work was completed
 * @param number absent, as the dates of issue and payment, for a draft
 */
public record InvoiceView(
    @NotNull @Id("inv") String id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Id("job") String jobId,
    @NotNull @Id("wo") String workOrderId,
    @NotNull String workOrderNumber,
    @Id("quo") String quoteId,
    String quoteNumber,
    String number,
    @NotNull InvoiceStatus status,
    @NotNull @Id("cli") String clientId,
    @NotNull ClientSnapshot client,
    @NotNull String title,
    @NotNull List<Line> lines,
    @NotNull DocumentMoney money,
    LocalDate issueDate,
    LocalDate dueDate,
    @NotNull LocalDate serviceDate)
    implements ResourceView {

  public static InvoiceView of(Invoice invoice) {
    Origin origin = invoice.origin();
    return new InvoiceView(
        invoice.aggregateId(),
        invoice.version(),
        invoice.createdAt(),
        invoice.updatedAt(),
        invoice.aggregateJobId(),
        Ids.WORK_ORDER.format(origin.workOrderId()),
        origin.workOrderNumber(),
        Ids.formatOrNull(Ids.QUOTE, origin.quoteId()),
        origin.quoteNumber(),
        invoice.issue().map(Issue::number).orElse(null),
        invoice.status(),
        invoice.client().clientId(),
        invoice.client(),
        invoice.title(),
        invoice.lines(),
        invoice.money(),
        invoice.issue().map(Issue::issueDate).orElse(null),
        invoice.issue().map(Issue::dueDate).orElse(null),
        invoice.serviceDate());
  }
}
