package io.jobwright.workorders.approval;

import static io.jobwright.workorders.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.jobwright.workorders.ApprovedQuote;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.Workshop;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ApprovalIT {

  private static final Database DATABASE = Database.of("workorders");

  private static long workOrdersOf(ApprovedQuote quote) {
    return DATABASE.count(
        "select count(*) from work_order where tenant_id = ? and quote_id = ?",
        quote.tenant(),
        uuid(quote));
  }

  private static UUID uuid(ApprovedQuote quote) {
    return Ids.QUOTE.parse(quote.quoteId()).orElseThrow();
  }

  /** Events of one key are taken in one after the other: the next revision follows all before. */
  private static void takenInBefore(ApprovedQuote next) {
    Events.send(next.event());
    eventually(
        "revision " + next.revision(),
        () ->
            assertEquals(
                1,
                DATABASE.count(
                    "select count(*) from work_order where quote_id = ? and quote_revision = ?",
                    uuid(next),
                    next.revision())));
  }

  @Test
  void anApprovedQuoteBecomesAnAuthorizedWorkOrderWithTheSameLinesAndFigures() {
    ApprovedQuote quote = ApprovedQuote.forABathroom();
    Workshop workshop = Workshop.of(quote);

    JsonNode workOrder = workshop.read();
    assertEquals("AUTHORIZED", workOrder.path("status").asText());
    assertTrue(workOrder.path("number").asText().matches("WO-\\d{4}-\\d{5}"));
    assertEquals(0, workOrder.path("version").asLong());
    assertEquals(quote.jobId(), workOrder.path("jobId").asText());
    assertEquals(quote.quoteId(), workOrder.path("quoteId").asText());
    assertEquals("Q-2026-00012", workOrder.path("quoteNumber").asText());
    assertEquals(1, workOrder.path("quoteRevision").asInt());
    assertEquals(quote.clientId(), workOrder.path("clientId").asText());
    assertEquals(quote.data().path("client"), workOrder.path("client"));
    assertEquals("Bathroom, first floor", workOrder.path("title").asText());
    assertEquals("Taps and pipes", workOrder.path("description").asText());
    assertEquals("2026-12-04", workOrder.path("promisedDate").asText());
    assertEquals(quote.data().path("money"), workOrder.path("money"));
    assertEquals("PENDING", workOrder.path("stockState").asText());
    assertEquals(3, workOrder.path("lines").size());
    for (int i = 0; i < 3; i++) {
      ObjectNode line = workOrder.path("lines").path(i).deepCopy();
      line.remove(List.of("stock", "quantity", "unit"));
      assertEquals(quote.lines().path(i), line);
    }
    assertEquals("PENDING", workshop.stock(0).path("state").asText());
    assertTrue(workshop.stock(2).isMissingNode());
  }

  @Test
  void theAuthorizationIsToldWithAllLines() {
    ApprovedQuote quote = ApprovedQuote.forABathroom();
    Workshop workshop = Workshop.of(quote);

    Events.Seen told = workshop.told(1).getFirst();
    assertEquals("io.jobwright.workorders.work-order-authorized.v1", told.type());
    assertEquals("0", told.headers().get("ce_aggregateversion"));
    assertEquals(quote.jobId(), told.headers().get("ce_jobid"));
    assertEquals(TestTokens.ACME.toString(), told.headers().get("ce_tenantid"));
    assertEquals(workshop.id(), told.data().path("workOrderId").asText());
    assertEquals(workshop.read().path("number"), told.data().path("number"));
    assertEquals(quote.jobId(), told.data().path("jobId").asText());
    assertEquals(quote.quoteId(), told.data().path("quoteId").asText());
    assertEquals("Q-2026-00012", told.data().path("quoteNumber").asText());
    assertEquals("2026-12-04", told.data().path("promisedDate").asText());
    assertEquals(quote.lines(), told.data().path("lines"));
  }

  @Test
  void theSameApprovalAgainMakesNoSecondWorkOrderWhateverItsEventId() {
    ApprovedQuote quote = ApprovedQuote.forABathroom();
    Events.Sent event = quote.event();
    Events.send(event, event, quote.event(), quote.event());
    takenInBefore(quote.nextRevision());

    assertEquals(2, workOrdersOf(quote), "one for each revision");
    assertEquals(List.of(), Workshop.deadLetters(quote.quoteId()));
    List<String> ids = DATABASE.column("select id from work_order where quote_id = ?", uuid(quote));
    for (String id : ids) {
      String publicId = Ids.WORK_ORDER.format(UUID.fromString(id));
      assertEquals(1, new Workshop(publicId, quote).told(1).size());
    }
  }

  /**
   * Under other keys nothing keeps approvals of one revision in order. While the first poll is held
   * up they gather, and the next one brings them all.
   */
  @Test
  void approvalsOfOneRevisionAtTheSameMomentMakeOneWorkOrder() throws SQLException {
    Workshop.of(ApprovedQuote.forAdvice());
    ApprovedQuote quote = ApprovedQuote.forABathroom();
    Events.Sent[] atOnce =
        IntStream.range(0, 6).mapToObj(i -> underAnotherKey(quote, i)).toArray(Events.Sent[]::new);
    try (Connection numbers = DATABASE.asSuperuser();
        Statement hold = numbers.createStatement()) {
      numbers.setAutoCommit(false);
      hold.execute("select * from number_series for update");
      Events.send(ApprovedQuote.forAdvice().event());
      eventually(
          "the first poll is held up",
          () -> assertEquals(1, DATABASE.count("select count(*) from pg_locks where not granted")));
      Events.send(atOnce);
      numbers.commit();
    }
    eventually(
        "all are taken in",
        () ->
            assertEquals(
                atOnce.length,
                DATABASE.count(
                    "select count(*) from inbox where event_id = any (?::uuid[])", ids(atOnce))));
    assertEquals(1, workOrdersOf(quote));
    for (Events.Sent one : atOnce) {
      assertEquals(List.of(), Workshop.deadLetters(one.subject()));
    }
  }

  private static Events.Sent underAnotherKey(ApprovedQuote quote, int number) {
    Events.Sent event = quote.event();
    return new Events.Sent(
        event.id(),
        event.topic(),
        event.type(),
        event.tenant(),
        number + quote.quoteId(),
        1,
        event.data(),
        event.broken());
  }

  private static String ids(Events.Sent... events) {
    return "{"
        + String.join(",", List.of(events).stream().map(one -> one.id().toString()).toList())
        + "}";
  }

  @Test
  void fieldsWeDoNotKnowAreIgnored() {
    ApprovedQuote quote = ApprovedQuote.forABathroom();
    quote.data().put("mood", "happy");
    ((ObjectNode) quote.data().path("client")).put("tier", "gold");
    ((ObjectNode) quote.lines().path(0)).put("colour", "chrome");
    ((ObjectNode) quote.lines().path(0).path("money")).put("margin", "12.00");
    assertEquals("AUTHORIZED", Workshop.of(quote).read().path("status").asText());
  }

  @Test
  void aWorkOrderWithoutStockedLinesHasNothingToWaitFor() {
    Workshop workshop = Workshop.of(ApprovedQuote.forAdvice());
    assertEquals("NOT_STOCKED", workshop.stockState());
    assertEquals(false, workshop.told(1).getFirst().data().at("/lines/0/stocked").asBoolean());

    workshop.move("dispatcher", "start", null).statusCode(200);
    workshop.move("dispatcher", "complete", null).statusCode(200);
    assertEquals("COMPLETED", workshop.read().path("status").asText());
  }

  @Test
  void anApprovalThatCannotBeReadIsADeadLetterAndMakesNothing() {
    ApprovedQuote withoutMoney = ApprovedQuote.forABathroom();
    withoutMoney.data().remove("money");
    ApprovedQuote withNumbers = ApprovedQuote.forABathroom();
    ((ObjectNode) withNumbers.lines().path(0).path("money")).put("net", 12.5);
    ApprovedQuote withoutItem = ApprovedQuote.forABathroom();
    ((ObjectNode) withoutItem.lines().path(0)).remove("itemId");
    ApprovedQuote ofNoJob = ApprovedQuote.forABathroom();
    ofNoJob.data().put("jobId", "quo_01arz3ndektsv4rrffq69g5fav");
    List<ApprovedQuote> unreadable = List.of(withoutMoney, withNumbers, withoutItem, ofNoJob);
    Events.send(
        unreadable.stream().map(quote -> quote.event().asBroken()).toArray(Events.Sent[]::new));

    for (ApprovedQuote quote : unreadable) {
      eventually(
          "dead letter of " + quote.quoteId(),
          () -> assertEquals(1, Workshop.deadLetters(quote.quoteId()).size()));
      assertEquals(0, workOrdersOf(quote));
    }
    Events.Seen letter = Workshop.deadLetters(withoutMoney.quoteId()).getFirst();
    assertEquals("MalformedEvent", letter.headers().get("dlq_reason"));
    assertEquals(ApprovedQuote.TYPE, letter.type());
  }

  @Test
  void eachTenantHasItsOwnWorkOrdersAndNumbers() {
    ApprovedQuote ofAcme = ApprovedQuote.forAdvice();
    Workshop workshop = Workshop.of(ofAcme);
    ApprovedQuote ofGlobex = ofAcme.of(TestTokens.GLOBEX);
    Events.send(ofGlobex.event());
    eventually("Globex' work order", () -> assertEquals(1, workOrdersOf(ofGlobex)));
    assertEquals(1, Workshop.ofQuote(ofAcme.quoteId()).size(), "Acme sees its own only");
    assertEquals(workshop.id(), Workshop.idOf(ofAcme));
    assertEquals(
        List.of("1"),
        DATABASE.column(
            "select count(distinct number) from work_order where quote_id = ? and tenant_id = ?",
            uuid(ofGlobex),
            TestTokens.GLOBEX));
  }
}
