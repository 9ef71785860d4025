package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Refused;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Session;
import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewClient;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.NewReceipt;
import io.jobwright.system.client.model.NewWorkOrder;
import io.jobwright.system.client.model.OperationView;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Export;
import io.jobwright.system.job.Watch;
import io.jobwright.system.stack.Databases;
import io.jobwright.system.testing.RunningSystem;
import io.jobwright.system.testing.Stage;
import io.jobwright.system.testing.StoryClock;
import io.jobwright.system.testing.StoryEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept for a time is kept exactly so long. */
@Order(MovedClocks.LATE)
class RetentionStoryIT {

  private static final Duration KEYS_KEPT = Duration.ofDays(7);
  private static final int LOG_KEPT_DAYS = 7;
  private static final Duration RESULTS_KEPT = Duration.ofHours(24);
  private static final Duration LINKS_KEPT = Duration.ofDays(90);

  private final StoryClock clock = RunningSystem.get().clock();
  @RegisterExtension private final StoryEvents events = new StoryEvents();
  private final Stage stage = Stage.of("acme");
  private final Crew crew = stage.crew();
  private final ClientView client = stage.aClient("Archive");
  private final ItemView box = stage.aPart("BOX", "Box", "2.00");

  @AfterEach
  void goOn() {
    clock.run();
  }

  @Test
  void anIdempotencyKeyIsRememberedForSevenDaysInEveryService() {
    events.allowElsewhere("quote-expired"); // offers of other stories
    NewWorkOrder order = new NewWorkOrder(client.id(), "Move", List.of(NewLine.of(box, "1")));
    stage.drafted(order);
    NewReceipt receipt = new NewReceipt(null, List.of(NewReceipt.line(box, "5", "1.00")), null);
    Request newClient = Request.post("/v1/clients", NewClient.named("Kept"));
    Request newOrder = Request.post("/v1/work-orders", order);
    Request newStock = Request.post("/v1/stock/receipts", receipt);
    clock.standAt(clock.now());
    String clientId = created(crew.sales(), newClient);
    String orderId = created(crew.dispatcher(), newOrder);
    String stockId = created(crew.warehouse(), newStock);

    clock.forward(KEYS_KEPT.minusMillis(1));
    assertEquals(clientId, replayed(crew.sales(), newClient));
    assertEquals(orderId, replayed(crew.dispatcher(), newOrder));
    assertEquals(stockId, replayed(crew.warehouse(), newStock));

    clock.forward(Duration.ofMillis(1));
    String another = created(crew.sales(), newClient);
    assertNotEquals(clientId, another);
    assertNotEquals(orderId, created(crew.dispatcher(), newOrder));
    assertNotEquals(stockId, created(crew.warehouse(), newStock));
    stage.untilOnHand(box, "10");

    expectClientAndBox();
    events.expect(box.id(), 2, "stock-level-changed");
    events.expect(clientId, "client-changed");
    events.expect(another, "client-changed");
  }

  @Test
  void theResultOfAnOperationCanBeReadForADay() {
    events.allowElsewhere("quote-expired"); // offers of other stories
    expectClientAndBox();
    clock.standAt(clock.now());
    OperationView export = Export.ended(crew.warehouse().inventory());
    assertEquals("SUCCEEDED", export.status());
    Request result = Request.get("/v1/operations/" + export.id() + "/result");

    clock.forward(RESULTS_KEPT.minusMillis(1));
    Exchange read = crew.warehouse().send(result);
    assertEquals(200, read.status());
    assertTrue(read.body().contains(box.sku()));

    clock.forward(Duration.ofMillis(1));
    Exchange gone = crew.warehouse().send(result);
    assertEquals(410, gone.status());
    assertEquals("result_expired", gone.json().path("code").asText());
  }

  @Test
  void aLinkToAQuoteWithoutALastDayIsOpenForNinetyDays() {
    events.allowElsewhere("quote-expired"); // offers of other stories
    stage.untilSellable(box);
    expectClientAndBox();
    NewQuote offer = new NewQuote(client, "Boxes", List.of(NewLine.of(box, "9")));
    QuoteView draft = crew.sales().quotes().create(offer);
    clock.standAt(clock.now());
    QuoteView sent = crew.sales().quotes().send(draft);
    events.expect(sent.jobId(), "quote-sent");

    clock.forward(LINKS_KEPT.minusMillis(1));
    assertEquals("SENT", crew.customer().publicQuotes().open(sent.publicToken()).status());

    clock.forward(Duration.ofMillis(1));
    Refused closed =
        assertThrows(Refused.class, () -> crew.customer().publicQuotes().open(sent.publicToken()));
    assertEquals(404, closed.status());
    assertEquals("approval_link_invalid", closed.code());
  }

  @Test
  void whatWasToldIsLoggedForSevenDaysInEveryService() {
    events.allowElsewhere("quote-expired"); // offers of other stories
    WorkOrderView job = theJobThatEverybodyTellsOf();
    LocalDate day = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);

    clock.standAt(lastMomentOf(day.plusDays(LOG_KEPT_DAYS)));
    untilLogIsReadyFor(day.plusDays(LOG_KEPT_DAYS + 1));
    for (String service : Databases.WITH_EVENTS) {
      assertTrue(logged(service, job) > 0, service + " has forgotten too early");
    }

    clock.forward(Duration.ofMillis(1));
    for (String service : Databases.WITH_EVENTS) {
      Watch.await(
          "an empty log in " + service,
          () -> logged(service, job) == 0 ? Optional.of(service) : Optional.empty());
    }
  }

  private WorkOrderView theJobThatEverybodyTellsOf() {
    stage.receive(box, "3");
    WorkOrderView draft =
        stage.drafted(new NewWorkOrder(client.id(), "Move", List.of(NewLine.of(box, "3"))));
    WorkOrderView authorized = crew.dispatcher().workOrders().authorize(draft);
    WorkOrderView ready = stage.untilStock(authorized, "RESERVED");
    WorkOrderView started = crew.dispatcher().workOrders().start(ready);
    WorkOrderView picked = crew.dispatcher().workOrders().pick(started, started.lines());
    stage.issuedInvoiceOf(crew.dispatcher().workOrders().complete(picked));
    stage.untilOnHand(box, "0");
    expectClientAndBox();
    events.expect(box.id(), 3, "stock-level-changed");
    events.expect(
        draft.jobId(),
        "work-order-authorized",
        "stock-reserved",
        "work-order-started",
        "work-order-picked",
        "work-order-completed",
        "stock-consumed",
        "invoice-issued");
    return draft;
  }

  private void expectClientAndBox() {
    events.expect(client.id(), "client-changed");
    events.expect(box.id(), "item-changed");
  }

  private static Instant lastMomentOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
  }

  /** The day before it, every relay has looked at what is too old. */
  private static void untilLogIsReadyFor(LocalDate day) {
    String partition = "outbox_log_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    for (String service : Databases.WITH_EVENTS) {
      String exists = "select count(*) from pg_class where relname = '" + partition + "'";
      Watch.await(
          partition + " in " + service,
          () ->
              databases().number(service, exists) == 1 ? Optional.of(partition) : Optional.empty());
    }
  }

  private long logged(String service, WorkOrderView job) {
    return databases()
        .number(
            service,
            "select count(*) from outbox_log where jobid = '%s' or aggregateid = '%s'"
                .formatted(job.jobId(), client.id()));
  }

  private static Databases databases() {
    return RunningSystem.get().databases();
  }

  private static String created(Session session, Request request) {
    Exchange exchange = session.send(request);
    assertEquals(201, exchange.status(), exchange.body());
    assertFalse(exchange.replayed(), "an answer of long ago");
    return exchange.json().path("id").asText();
  }

  private static String replayed(Session session, Request request) {
    Exchange exchange = session.send(request);
    assertEquals(201, exchange.status(), exchange.body());
    assertTrue(exchange.replayed(), "no longer known: " + request);
    return exchange.json().path("id").asText();
  }
}
