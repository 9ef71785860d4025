package io.jobwright.invoicing.completion;

import io.jobwright.invoicing.invoice.Invoice;
import io.jobwright.invoicing.invoice.InvoiceCreated;
import io.jobwright.invoicing.invoice.InvoiceRepository;
import io.jobwright.invoicing.invoice.Origin;
import io.jobwright.invoicing.issue.InvoiceNumbers;
import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import io.jobwright.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Makes the one invoice of a completion, and issues it at once where the tenant wants that. */
@ApplicationScoped
class OnWorkOrderCompleted implements EventHandler<WorkOrderCompleted> {

  private static final Logger LOG = Logger.getLogger(OnWorkOrderCompleted.class);

  @Inject InvoiceRepository invoices;
  @Inject InvoiceNumbers numbers;
  @Inject Outbox outbox;
  @Inject JobwrightConfig config;
  @Inject Clock clock;

  @Override
  public void handle(Event event, WorkOrderCompleted completed) {
    Origin origin = completed.origin();
    if (invoices.hasInvoiceFor(origin.workOrderId(), origin.completion())) {
      // Two at once meet at the unique key instead; the loser comes back here.
      LOG.infof("Completion of %s is invoiced already; event %s", event.subject(), event.id());
      return;
    }
    Invoice invoice =
        Invoice.draft(
            origin,
            completed.client(),
            completed.title(),
            completed.completedOn(),
            completed.money(),
            completed.lines(),
            clock);
    Record told =
        config.tenantDefaults().issueInvoicesAtOnce()
            ? invoice.issue(numbers::next, clock)
            : InvoiceCreated.of(invoice);
    invoices.persist(invoice);
    outbox.append(invoice, told);
  }
}
