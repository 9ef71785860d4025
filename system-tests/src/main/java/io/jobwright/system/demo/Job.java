package io.jobwright.system.demo;

import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.LineView;
import io.jobwright.system.client.model.LocationView;
import io.jobwright.system.client.model.NewClient;
import io.jobwright.system.client.model.NewItem;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewLocation;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.NewReceipt;
import io.jobwright.system.client.model.PublicQuoteView;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Watch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The demonstrated job: five wall chargers are sold and three are there, so two are backordered
 * until goods arrive.
 */
final class Job {

  private final Crew crew;
  private final Narrator narrator;
  private final String run;

  /**
   * @param run makes the SKUs of this run its own, so that the demo can be repeated
   */
  Job(Crew crew, Narrator narrator, String run) {
    this.crew = crew.heardBy(narrator);
    this.narrator = narrator;
    this.run = run;
  }

  /** The two ends of the chain. */
  record Outcome(QuoteView quote, WorkOrderView workOrder, InvoiceView invoice) {}

  private record Items(ItemView charger, ItemView cable, ItemView work) {}

  Outcome run() {
    Items items = stockTheWarehouse();
    QuoteView quote = agreeOnAQuote(items);
    WorkOrderView workOrder = waitForTheStock(quote, items);
    WorkOrderView completed = doTheWork(workOrder);
    narrator.chapter("The invoice writes itself, with the figures of the quote");
    InvoiceView invoice =
        await(
            "wait for the invoice",
            () -> crew.accountant().invoices().ofWorkOrder(completed),
            found -> "ISSUED".equals(found.status()),
            found ->
                List.of(
                    found.number() + "  issued " + found.issueDate() + ", due " + found.dueDate()));
    InvoiceView read =
        narrator.step(
            "read the invoice",
            () -> crew.accountant().invoices().get(invoice.id()),
            Details::ofInvoice);
    return new Outcome(quote, completed, read);
  }

  private Items stockTheWarehouse() {
    narrator.chapter("A warehouse, three things to sell, and goods");
    List<LocationView> locations =
        step(
            "list locations",
            () -> crew.warehouse().inventory().locations(),
            found -> found.isEmpty() ? "none yet" : found.getFirst().name());
    if (locations.isEmpty()) {
      step(
          "create a location",
          () ->
              crew.warehouse().inventory().createLocation(NewLocation.warehouse("Main warehouse")),
          made -> made.name() + "  " + made.id());
    }
    ItemView charger = item(NewItem.stocked("WALLBOX-" + run, "Wall charger 11 kW", "689.90"));
    ItemView cable = item(NewItem.stocked("CABLE-" + run, "Cable 5×6 mm², per piece", "3.145"));
    ItemView work = item(NewItem.service("HOUR-" + run, "Electrician, per hour", "92.50"));
    step(
        "receive goods",
        () -> receive(charger, "3", cable, "200"),
        made -> "3 wall chargers and 200 cables came in  " + made);
    return new Items(charger, cable, work);
  }

  private QuoteView agreeOnAQuote(Items items) {
    narrator.chapter("A quote of three lines, sent, opened and approved by its link");
    ClientView client =
        step(
            "create a client",
            () -> crew.sales().clients().create(NewClient.named("Miller & Sons " + run)),
            made -> made.details().name() + "  " + made.id());
    List<NewLine> lines =
        List.of(
            NewLine.of(items.charger(), "5"),
            NewLine.of(items.cable(), "45").discounted("7.5"),
            NewLine.of(items.work(), "12.25"));
    await(
        "wait for the catalogue",
        () -> Optional.of(crew.sales().quotes().canPrice(lines)),
        known -> known,
        known -> List.of("the quotes service has heard of the items"));
    NewQuote offer =
        new NewQuote(client, "Five chargers in the yard", lines).discounted("2", "Old friends");
    QuoteView made =
        narrator.step(
            "create a quote", () -> crew.sales().quotes().create(offer), Details::ofQuote);
    QuoteView sent =
        step(
            "send the quote",
            () -> crew.sales().quotes().send(made),
            quote -> "the client gets " + quote.publicUrl());
    step(
        "open the link",
        () -> crew.customer().publicQuotes().open(sent.publicToken()),
        seen ->
            "the client reads: "
                + seen.document().title()
                + ", "
                + Details.total(seen.document().money()));
    step(
        "approve by the link",
        () -> crew.customer().publicQuotes().approve(sent.publicToken(), "Maria Miller"),
        PublicQuoteView::status);
    return narrator.step(
        "read the quote",
        () -> crew.sales().quotes().get(sent.id()),
        quote ->
            List.of(
                quote.number()
                    + " "
                    + quote.status()
                    + " by "
                    + quote.approval().by()
                    + ", SHA-256 of the document "
                    + quote.approval().documentHash()));
  }

  private WorkOrderView waitForTheStock(QuoteView quote, Items items) {
    narrator.chapter("The approved quote becomes a work order; three of five are reserved");
    WorkOrderView incomplete =
        await(
            "wait for the work order",
            () -> crew.dispatcher().workOrders().ofQuote(quote),
            found -> "PARTIALLY_RESERVED".equals(found.stockState()),
            found -> List.of(found.number() + " " + found.status() + " " + found.stockState()));
    readWorkOrder(incomplete);
    step(
        "receive the missing goods",
        () -> receive(items.charger(), "10", items.cable(), "1"),
        made -> "10 more wall chargers came in  " + made);
    return await(
        "wait for the backorder",
        () -> Optional.of(crew.dispatcher().workOrders().get(incomplete.id())),
        found -> "RESERVED".equals(found.stockState()),
        Details::ofWorkOrder);
  }

  private WorkOrderView doTheWork(WorkOrderView ready) {
    narrator.chapter("The work is done");
    String technician = crew.technician().memberId();
    WorkOrderView assigned =
        step(
            "assign",
            () -> crew.dispatcher().workOrders().assign(ready, technician),
            made -> "the technician answers for it and sees it now, without prices");
    WorkOrderView started =
        step("start", () -> crew.technician().workOrders().start(assigned), WorkOrderView::status);
    List<LineView> stocked = started.lines().stream().filter(LineView::stocked).toList();
    WorkOrderView picked =
        narrator.step(
            "pick",
            () -> crew.technician().workOrders().pick(started, stocked),
            Details::ofWorkOrder);
    return step(
        "complete", () -> crew.technician().workOrders().complete(picked), WorkOrderView::status);
  }

  private WorkOrderView readWorkOrder(WorkOrderView workOrder) {
    return narrator.step(
        "read the work order",
        () -> crew.dispatcher().workOrders().get(workOrder.id()),
        Details::ofWorkOrder);
  }

  private ItemView item(NewItem item) {
    return step(
        "create an item",
        () -> crew.warehouse().inventory().createItem(item),
        made -> made.sku() + "  " + made.name() + "  " + made.unitPrice() + " EUR");
  }

  private String receive(ItemView one, String quantity, ItemView other, String otherQuantity) {
    NewReceipt receipt =
        new NewReceipt(
            null,
            List.of(
                NewReceipt.line(one, quantity, "410.00"),
                NewReceipt.line(other, otherQuantity, "1.80")),
            "Delivery " + run);
    return crew.warehouse().inventory().receive(receipt).id();
  }

  private <T> T step(String name, Supplier<T> action, Function<T, String> detail) {
    return narrator.step(name, action, result -> List.of(detail.apply(result)));
  }

  private <T> T await(
      String name,
      Supplier<Optional<T>> look,
      Predicate<T> isThere,
      Function<T, List<String>> details) {
    return narrator.step(name, () -> Watch.await(name, () -> look.get().filter(isThere)), details);
  }
}
