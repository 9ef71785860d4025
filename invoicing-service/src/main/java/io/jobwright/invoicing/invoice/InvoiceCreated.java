package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import java.util.UUID;

/** A draft waits to be issued. */
@EventType("io.jobwright.invoicing.invoice-created.v1")
public record InvoiceCreated(
    String invoiceId, String jobId, String workOrderId, @Id("cli") UUID clientId) {

  public static InvoiceCreated of(Invoice invoice) {
    return new InvoiceCreated(
        invoice.aggregateId(),
        invoice.aggregateJobId(),
        Ids.WORK_ORDER.format(invoice.origin().workOrderId()),
        invoice.client().clientId());
  }
}
