package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import java.util.UUID;

/** A draft waits to be issued. */
@EventType(value = "io.jobwright.invoicing.invoice-created.v1", topic = Topics.INVOICE)
public record InvoiceCreated(
    String invoiceId, String jobId, @Id("wo") UUID workOrderId, @Id("cli") UUID clientId) {

  public static InvoiceCreated of(Invoice invoice) {
    return new InvoiceCreated(
        invoice.aggregateId(),
        invoice.aggregateJobId(),
        invoice.origin().workOrderId(),
        invoice.client().clientId());
  }
}
