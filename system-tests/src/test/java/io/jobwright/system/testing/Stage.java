package io.jobwright.system.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.system.client.Listener;
import io.jobwright.system.client.Refused;
import io.jobwright.system.client.Role;
import io.jobwright.system.client.Session;
import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewClient;
import io.jobwright.system.client.model.NewItem;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewLocation;
import io.jobwright.system.client.model.NewReceipt;
import io.jobwright.system.client.model.NewWorkOrder;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.StockView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the stories of one organization have in common: people, things, and waiting. */
public final class Stage {

  private final String organization;
  private final Listener listener;
  private final Crew crew;
  private final String suffix = UUID.randomUUID().toString().substring(24);

  private Stage(String organization, Listener listener) {
    this.organization = organization;
    this.listener = listener;
    this.crew = Crew.of(RunningSystem.get().jobwright(), organization).heardBy(listener);
    if (crew.warehouse().inventory().locations().isEmpty()) {
      crew.warehouse().inventory().createLocation(NewLocation.warehouse("Main warehouse"));
    }
  }

  public static Stage of(String organization) {
    return of(organization, Listener.NONE);
  }

  /**
   * @param listener hears everything these people do
   */
  public static Stage of(String organization, Listener listener) {
    return new Stage(organization, listener);
  }

  public Crew crew() {
    return crew;
  }

  public Session owner() {
    return RunningSystem.get().jobwright().as(Role.OWNER, organization).heardBy(listener);
  }

  public ClientView aClient(String name) {
    return crew.sales().clients().create(NewClient.named(name));
  }

  public ItemView aPart(String sku, String name, String price) {
    return crew.warehouse()
        .inventory()
        .createItem(NewItem.stocked(sku + "-" + suffix, name, price));
  }

  public ItemView anHour(String sku, String name, String price) {
    return crew.warehouse()
        .inventory()
        .createItem(NewItem.service(sku + "-" + suffix, name, price));
  }

  public void receive(ItemView item, String quantity) {
    NewReceipt.Line line = NewReceipt.line(item, quantity, "1.00");
    crew.warehouse().inventory().receive(new NewReceipt(null, List.of(line), "Delivery note 7"));
  }

  /** The other services hear of the items through events. */
  public void untilSellable(ItemView... items) {
    List<NewLine> lines = Arrays.stream(items).map(item -> NewLine.of(item, "1")).toList();
    Watch.await(
        "items in the quotes service",
        () -> crew.sales().quotes().canPrice(lines) ? Optional.of(lines) : Optional.empty());
  }

  /** The work orders service learns of clients and items from events. */
  public WorkOrderView drafted(NewWorkOrder order) {
    return Watch.await("client and items in the work orders service", () -> tried(order));
  }

  private Optional<WorkOrderView> tried(NewWorkOrder order) {
    try {
      return Optional.of(crew.dispatcher().workOrders().create(order));
    } catch (Refused refused) {
      assertEquals(422, refused.status(), refused.getMessage());
      return Optional.empty();
    }
  }

  public WorkOrderView workOrderOf(QuoteView quote, String stockState) {
    WorkOrderView found =
        Watch.await(
            "work order with stock " + stockState,
            () ->
                crew.dispatcher()
                    .workOrders()
                    .ofQuote(quote)
                    .filter(one -> stockState.equals(one.stockState())));
    return crew.dispatcher().workOrders().get(found.id());
  }

  public WorkOrderView untilStock(WorkOrderView workOrder, String stockState) {
    return Watch.await(
        "stock " + stockState,
        () ->
            Optional.of(crew.dispatcher().workOrders().get(workOrder.id()))
                .filter(one -> stockState.equals(one.stockState())));
  }

  public InvoiceView issuedInvoiceOf(WorkOrderView workOrder) {
    InvoiceView found =
        Watch.await(
            "issued invoice",
            () ->
                crew.accountant()
                    .invoices()
                    .ofWorkOrder(workOrder)
                    .filter(one -> "ISSUED".equals(one.status())));
    return crew.accountant().invoices().get(found.id());
  }

  /** On hand, reserved, available; awaited, because consumption follows the completion. */
  public StockView untilOnHand(ItemView item, String onHand) {
    return Watch.await(
        onHand + " on hand",
        () ->
            crew.warehouse()
                .inventory()
                .stockOf(item)
                .filter(stock -> stock.onHand().toPlainString().equals(onHand)));
  }
}
