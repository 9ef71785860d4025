package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.platform.http.ResourceView;
import io.jobwright.platform.money.DocumentMoney;
import java.time.LocalDate;
import java.util.List;

/**
 * What callers see of an invoice.
 *
 * @param serviceDate the day the work was completed
 * @param number absent, as the dates of issue and payment, for a draft
 */
public record InvoiceView(
    String id,
    long version,
    String jobId,
    String workOrderId,
    String workOrderNumber,
    String quoteId,
    String quoteNumber,
    String number,
    InvoiceStatus status,
    String clientId,
    ClientSnapshot client,
    String title,
    List<Line> lines,
    DocumentMoney money,
    LocalDate issueDate,
    LocalDate dueDate,
    LocalDate serviceDate)
    implements ResourceView {

  public static InvoiceView of(Invoice invoice) {
    Origin origin = invoice.origin();
    return new InvoiceView(
        invoice.aggregateId(),
        invoice.version(),
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
