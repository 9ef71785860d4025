package io.jobwright.system.bench;

import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Catalogue;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Watch;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * One job of the load: a quote of three lines, sent, approved by its link, its work order started
 * when the stock is reserved, completed, and its invoice read.
 */
final class WholeJob {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Crew crew;
  private final Catalogue catalogue;
  private final Watch reserved = new Watch("reserved stock", LIMIT);
  private final Watch issued = new Watch("issued invoice", LIMIT);

  WholeJob(Crew crew, Catalogue catalogue) {
    this.crew = crew;
    this.catalogue = catalogue;
  }

  /**
   * @param createQuote from the moment the job was due to the answer
   * @param approveToReserved from sending the approval to the answer that shows the stock reserved
   * @param completeToIssued from sending the completion to the answer that shows the invoice issued
   * @param whole from the moment the job was due to the invoice read
   * @param looks requests that waiting took, both waits together
   */
  record Times(
      long createQuote, long approveToReserved, long completeToIssued, long whole, int looks) {}

  /** The invoice does not say what the quote said. */
  static final class WrongInvoice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongInvoice(QuoteView quote, InvoiceView invoice) {
      super("invoice " + invoice.number() + " differs from quote " + quote.number());
    }
  }

  /**
   * @param dueAt a moment of {@link System#nanoTime()}: what the generator is late counts as well
   */
  Times run(RandomGenerator random, long dueAt) {
    QuoteView quote = crew.sales().quotes().create(offer(random));
    long created = System.nanoTime();
    QuoteView sent = crew.sales().quotes().send(quote);
    long approving = System.nanoTime();
    crew.customer().publicQuotes().approve(sent.publicToken(), "Maria Miller");
    Watch.Seen<WorkOrderView> ready =
        reserved.since(
            approving,
            () ->
                crew.dispatcher()
                    .workOrders()
                    .ofQuote(quote)
                    .filter(workOrder -> "RESERVED".equals(workOrder.stockState())));
    WorkOrderView started = crew.dispatcher().workOrders().start(ready.value());
    long completing = System.nanoTime();
    WorkOrderView completed = crew.dispatcher().workOrders().complete(started);
    Watch.Seen<InvoiceView> seen =
        issued.since(
            completing,
            () ->
                crew.accountant()
                    .invoices()
                    .ofWorkOrder(completed)
                    .filter(invoice -> "ISSUED".equals(invoice.status())));
    check(quote, crew.accountant().invoices().get(seen.value().id()));
    return new Times(
        created - dueAt,
        ready.nanos(),
        seen.nanos(),
        System.nanoTime() - dueAt,
        ready.looks() + seen.looks());
  }

  private NewQuote offer(RandomGenerator random) {
    return new NewQuote(catalogue.anyClient(random), "Load test", catalogue.anyLines(random));
  }

  private static void check(QuoteView quote, InvoiceView invoice) {
    boolean taxed = invoice.money().tax().signum() > 0;
    if (!taxed || !invoice.money().equals(quote.money())) {
      throw new WrongInvoice(quote, invoice);
    }
  }
}
