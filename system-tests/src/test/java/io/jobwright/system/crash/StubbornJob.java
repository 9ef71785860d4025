package io.jobwright.system.crash;

import io.jobwright.system.client.Refused;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.LineView;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.NewReceipt;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Catalogue;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Watch;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A whole job whose people do not give up: they repeat what had no answer, look again where a
 * document has changed, and order what is missing.
 */
final class StubbornJob {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Crew crew;
  private final Catalogue catalogue;
  private final History history;
  private final Watch reserved = new Watch("reserved stock", LIMIT);
  private final Watch issued = new Watch("issued invoice", LIMIT);

  StubbornJob(Crew crew, Catalogue catalogue, History history) {
    this.crew = crew.heardBy(history);
    this.catalogue = catalogue;
    this.history = history;
  }

  InvoiceView run(RandomGenerator random) {
    NewQuote offer =
        new NewQuote(catalogue.anyClient(random), "Under fire", catalogue.anyLines(random));
    QuoteView sent = crew.sales().quotes().send(crew.sales().quotes().create(offer));
    crew.customer().publicQuotes().approve(sent.publicToken(), "Maria Miller");
    history.acknowledge("/v1/quotes/" + sent.id(), sent.version(), "APPROVED");

    WorkOrderView ready = untilReserved(sent);
    moved(ready.id(), "IN_PROGRESS", crew.dispatcher().workOrders()::start);
    WorkOrderView completed =
        moved(ready.id(), "COMPLETED", crew.dispatcher().workOrders()::complete);

    InvoiceView invoice =
        issued
            .since(
                System.nanoTime(),
                () ->
                    crew.accountant()
                        .invoices()
                        .ofWorkOrder(completed)
                        .filter(seen -> "ISSUED".equals(seen.status())))
            .value();
    history.acknowledge("/v1/invoices/" + invoice.id(), invoice.version(), "ISSUED");
    return invoice;
  }

  /** Whoever finds the stock short has the missing goods delivered, for each shortage once. */
  private WorkOrderView untilReserved(QuoteView quote) {
    Set<Long> shortVersions = new HashSet<>();
    return reserved
        .since(
            System.nanoTime(),
            () -> {
              Optional<WorkOrderView> seen = crew.dispatcher().workOrders().ofQuote(quote);
              seen.filter(one -> isShort(one) && shortVersions.add(one.version()))
                  .ifPresent(this::deliverMissing);
              return seen.filter(one -> "RESERVED".equals(one.stockState()));
            })
        .value();
  }

  private static boolean isShort(WorkOrderView workOrder) {
    return "PARTIALLY_RESERVED".equals(workOrder.stockState())
        || "BACKORDERED".equals(workOrder.stockState());
  }

  private void deliverMissing(WorkOrderView workOrder) {
    List<NewReceipt.Line> missing =
        crew.dispatcher().workOrders().get(workOrder.id()).lines().stream()
            .filter(line -> line.stock() != null && line.stock().backordered().signum() > 0)
            .map(StubbornJob::delivery)
            .toList();
    if (!missing.isEmpty()) {
      crew.warehouse().inventory().receive(new NewReceipt(null, missing, workOrder.number()));
    }
  }

  private static NewReceipt.Line delivery(LineView line) {
    return new NewReceipt.Line(line.itemId(), line.stock().backordered(), null);
  }

  /** Whether a refused move was made by the try before it is seen from what is there. */
  private WorkOrderView moved(String id, String goal, UnaryOperator<WorkOrderView> move) {
    WorkOrderView now = crew.dispatcher().workOrders().get(id);
    try {
      return move.apply(now);
    } catch (Refused refused) {
      WorkOrderView then = crew.dispatcher().workOrders().get(id);
      if (!goal.equals(then.status())) {
        throw refused;
      }
      return then;
    }
  }
}
