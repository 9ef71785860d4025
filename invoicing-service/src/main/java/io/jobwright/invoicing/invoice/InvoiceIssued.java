package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Topics;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.outbox.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An invoice has its number; from here on it stays as it is. */
@EventType(value = "io.jobwright.invoicing.invoice-issued.v1", topic = Topics.INVOICE)
public record InvoiceIssued(
    String invoiceId,
    String number,
    String jobId,
    @Id("wo") UUID workOrderId,
    @Id("cli") UUID clientId,
    LocalDate issueDate,
    LocalDate dueDate,
    List<Line> lines,
    DocumentMoney money) {

  static InvoiceIssued of(Invoice invoice) {
    Issue issue = invoice.issue().orElseThrow();
    return new InvoiceIssued(
        invoice.aggregateId(),
        issue.number(),
        invoice.aggregateJobId(),
        invoice.origin().workOrderId(),
        invoice.client().clientId(),
        issue.issueDate(),
        issue.dueDate(),
        invoice.lines(),
        invoice.money());
  }
}
