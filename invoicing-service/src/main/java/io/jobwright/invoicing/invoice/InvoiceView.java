package io.jobwright.invoicing.invoice;

import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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
    @NotNull @Id("wo") UUID workOrderId,
    @NotNull String workOrderNumber,
    @Id("quo") UUID quoteId,
    String quoteNumber,
    String number,
    @NotNull InvoiceStatus status,
    @NotNull @Id("cli") UUID clientId,
    @NotNull ClientSnapshot client,
    @NotNull String title,
    @NotNull List<InvoiceLineView> lines,
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
        origin.workOrderId(),
        origin.workOrderNumber(),
        origin.quoteId(),
        origin.quoteNumber(),
        invoice.issue().map(Issue::number).orElse(null),
        invoice.status(),
        invoice.client().clientId(),
        invoice.client(),
        invoice.title(),
        invoice.lines().stream().map(InvoiceLineView::new).toList(),
        invoice.money(),
        invoice.issue().map(Issue::issueDate).orElse(null),
        invoice.issue().map(Issue::dueDate).orElse(null),
        invoice.serviceDate());
  }
}
