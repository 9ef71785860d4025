package io.jobwright.invoicing.issue;

import io.jobwright.invoicing.invoice.Invoice;
import io.jobwright.invoicing.invoice.InvoiceRepository;
import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Issues a waiting draft: gives it its number and its dates, for good, and tells the others. */
@ApplicationScoped
class IssueInvoice {

  @Inject InvoiceRepository invoices;
  @Inject InvoiceNumbers numbers;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Issues the draft.
   *
   * @throws Problem 404, 412 where it has changed since the caller read it, 409 where it is not a
   *     draft, 422 where its figures do not add up
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Invoice issue(UUID id, IfMatch ifMatch) {
    Invoice invoice = invoices.get(id, ifMatch);
    outbox.append(invoice, invoice.issue(numbers::next, clock));
    return invoice;
  }
}
