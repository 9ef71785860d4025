package io.jobwright.workorders.workorder;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static io.jobwright.workorders.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.testing.TenantTables;
import io.jobwright.workorders.ApprovedQuote;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.Workshop;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class WorkOrderIT {

  private static final Database DATABASE = Database.of("workorders");

  @Inject SessionFactory sessions;

  private static long outboxRows() {
    return DATABASE.count("select count(*) from outbox")
        + DATABASE.count("select count(*) from outbox_log");
  }

  @Test
  void aJobIsStartedPickedAndCompletedWithTheFiguresOfItsQuote() {
    ApprovedQuote quote = ApprovedQuote.forABathroom();
    Workshop workshop = Workshop.of(quote);
    workshop.hear("RESERVED", workshop.allReserved(0));

    workshop
        .move("dispatcher", "start", null)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("IN_PROGRESS"))
        .body("startedAt", notNullValue());
    workshop
        .move("dispatcher", "complete", null)
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("status", equalTo("COMPLETED"));

    List<Events.Seen> told = workshop.told(3);
    assertEquals(
        List.of(
            "io.jobwright.workorders.work-order-authorized.v1",
            "io.jobwright.workorders.work-order-started.v1",
            "io.jobwright.workorders.work-order-completed.v1"),
        told.stream().map(Events.Seen::type).toList());
    JsonNode started = told.get(1).data();
    assertEquals(workshop.id(), started.path("workOrderId").asText());
    assertEquals(quote.jobId(), started.path("jobId").asText());

    JsonNode workOrder = workshop.read();
    JsonNode completed = told.get(2).data();
    assertEquals("3", told.get(2).headers().get("ce_aggregateversion"));
    assertEquals(workOrder.path("number"), completed.path("number"));
    assertEquals(quote.jobId(), completed.path("jobId").asText());
    assertEquals(quote.quoteId(), completed.path("quoteId").asText());
    assertEquals("Q-2026-00012", completed.path("quoteNumber").asText());
    assertEquals(1, completed.path("completion").asInt());
    assertEquals("Bathroom, first floor", completed.path("title").asText());
    assertEquals(quote.data().path("client"), completed.path("client"));
    assertEquals(quote.lines(), completed.path("lines"));
    assertEquals(quote.data().path("money"), completed.path("money"));
    assertEquals(workOrder.path("completedAt"), completed.path("completedAt"));
    assertEquals(
        workOrder.path("completedAt").asText().substring(0, 10),
        completed.path("completedOn").asText());
  }

  @Test
  void completingWhileStockIsOutstandingNamesTheLinesAndTellsNobody() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    workshop.hear("PARTIALLY_RESERVED", workshop.twoTapsShort(0));
    workshop.move("dispatcher", "start", null).statusCode(200);
    workshop.told(2);
    long before = outboxRows();
    workshop
        .move("dispatcher", "complete", null)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("stock_outstanding"))
        .body("errors.pointer", contains("#/lines/0"))
        .body("errors[0].detail", containsString(workshop.quote().lineId(0)))
        .body("errors[0].detail", containsString("2 of 5 missing"));
    assertEquals("IN_PROGRESS", workshop.read().path("status").asText());
    assertEquals(before, outboxRows());

    workshop.hear("RESERVED", workshop.allReserved(1));
    workshop.move("dispatcher", "complete", null).statusCode(200);
  }

  @Test
  void aMoveFromTheWrongStateIsRefusedAndChangesNothing() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    workshop
        .move("dispatcher", "complete", null)
        .statusCode(409)
        .body("code", equalTo("invalid_state_transition"))
        .body(
            "detail",
            equalTo(
                "A work order that is AUTHORIZED cannot become COMPLETED."
                    + " It can become IN_PROGRESS or CANCELLED."));
    workshop.move("dispatcher", "authorize", null).statusCode(409);
    workshop.move("dispatcher", "cancel", "{\"reason\": \"Too dear\"}").statusCode(200);
    workshop
        .move("dispatcher", "start", null)
        .statusCode(409)
        .body("code", equalTo("invalid_state_transition"));
    workshop.move("dispatcher", "cancel", "{\"reason\": \"Too dear\"}").statusCode(409);
    assertEquals(1, workshop.version());

    List<Events.Seen> told = workshop.told(2);
    assertEquals("io.jobwright.workorders.work-order-cancelled.v1", told.get(1).type());
    assertEquals("Too dear", told.get(1).data().path("reason").asText());
    JsonNode cancelled = workshop.read();
    assertEquals("CANCELLED", cancelled.path("status").asText());
    assertEquals("Too dear", cancelled.at("/cancellation/reason").asText());
    assertEquals(
        cancelled.path("updatedAt").asText().substring(0, 10),
        cancelled.at("/cancellation/at").asText().substring(0, 10));
  }

  @Test
  void aCancellationNeedsAReason() {
    Workshop workshop = Workshop.of(ApprovedQuote.forAdvice());
    workshop
        .move("dispatcher", "cancel", "{\"reason\": \" \"}")
        .statusCode(400)
        .body("code", equalTo("validation_failed"))
        .body("errors[0].pointer", equalTo("#/reason"));
    workshop
        .move("dispatcher", "cancel", "{\"why\": \"Too dear\"}")
        .statusCode(400)
        .body("code", equalTo("unknown_field"))
        .body("errors[0].pointer", equalTo("#/why"));
    assertEquals("AUTHORIZED", workshop.read().path("status").asText());
  }

  @Test
  void aMoveNeedsTheVersionItIsBasedOn() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    as(TestTokens.acme("dispatcher"))
        .post("/v1/work-orders/" + workshop.id() + "/start")
        .then()
        .statusCode(428)
        .body("code", equalTo("precondition_required"));
    workshop.hear("RESERVED", workshop.allReserved(0));
    workshop
        .move("dispatcher", "start", null, 0)
        .statusCode(412)
        .body("code", equalTo("precondition_failed"));
    assertEquals("AUTHORIZED", workshop.read().path("status").asText());
  }

  @Test
  void aRepeatedMoveWithTheSameKeyIsAnsweredFromMemory() {
    Workshop workshop = Workshop.of(ApprovedQuote.forAdvice());
    String key = IdType.next().toString();
    for (String replayed : new String[] {null, "true"}) {
      RestAssured.given()
          .contentType("application/json")
          .header("Authorization", "Bearer " + TestTokens.acme("dispatcher"))
          .header("Idempotency-Key", key)
          .header("If-Match", "\"0\"")
          .post("/v1/work-orders/" + workshop.id() + "/start")
          .then()
          .header("Idempotency-Replayed", equalTo(replayed))
          .statusCode(200)
          .body("status", equalTo("IN_PROGRESS"));
    }
    assertEquals(2, workshop.told(2).size());
  }

  @Test
  void whoMayDoWhat() {
    Workshop workshop = Workshop.of(ApprovedQuote.forAdvice());
    String reason = "{\"reason\": \"Too dear\"}";
    workshop
        .move("accountant", "start", null)
        .statusCode(403)
        .body("code", equalTo("insufficient_scope"));
    workshop.move("sales", "complete", null).statusCode(403);
    workshop.move("technician", "cancel", reason).statusCode(403);
    workshop.move("technician", "authorize", null).statusCode(403);
    workshop.move("warehouse", "picks", "{\"lines\": []}").statusCode(403);
    as(TestTokens.integrator("quotes:read"))
        .get("/v1/work-orders/" + workshop.id())
        .then()
        .statusCode(403);
    as(TestTokens.integrator("quotes:read")).get("/v1/work-orders").then().statusCode(403);
    as(TestTokens.integrator("work-orders:read"))
        .get("/v1/work-orders/" + workshop.id() + "/pick-list")
        .then()
        .statusCode(200);
    anonymous().get("/v1/work-orders/" + workshop.id()).then().statusCode(401);
    assertEquals(0, workshop.version());
  }

  @Test
  void anotherTenantsWorkOrderIsNotThere() {
    Workshop workshop = Workshop.of(ApprovedQuote.forAdvice());
    String path = "/v1/work-orders/" + workshop.id();
    for (String read : List.of(path, path + "/pick-list")) {
      as(TestTokens.globex("owner")).get(read).then().statusCode(404);
    }
    for (String move : List.of("authorize", "start", "complete")) {
      as(TestTokens.globex("owner"))
          .header("If-Match", "\"0\"")
          .post(path + "/" + move)
          .then()
          .statusCode(404)
          .body("code", equalTo("not_found"));
    }
    as(TestTokens.globex("owner"))
        .header("If-Match", "\"0\"")
        .body("{\"reason\": \"Mine\"}")
        .post(path + "/cancel")
        .then()
        .statusCode(404);
    as(TestTokens.globex("owner"))
        .queryParam("quoteId", workshop.quote().quoteId())
        .get("/v1/work-orders")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    as(TestTokens.acme("owner"))
        .get("/v1/work-orders/" + workshop.id().replace("wo_", "quo_"))
        .then()
        .statusCode(404);
    assertEquals(0, workshop.version());
  }

  @Test
  void listsAreFilteredAndComeInPages() {
    ApprovedQuote first = ApprovedQuote.forAdvice();
    List<String> ids = new ArrayList<>();
    ids.add(Workshop.of(first).id());
    ApprovedQuote next = first;
    for (int i = 0; i < 2; i++) {
      next = next.nextRevision();
      Events.send(next.event());
    }
    eventually(
        "three work orders", () -> assertEquals(3, Workshop.ofQuote(first.quoteId()).size()));
    Workshop newest = new Workshop(Workshop.ofQuote(first.quoteId()).at("/0/id").asText(), next);
    newest.move("dispatcher", "start", null).statusCode(200);

    String token = TestTokens.acme("sales");
    as(token)
        .queryParam("clientId", first.clientId())
        .queryParam("status", "IN_PROGRESS")
        .get("/v1/work-orders")
        .then()
        .statusCode(200)
        .body("items.id", contains(newest.id()))
        .body("items[0].lines", hasSize(1));
    as(token)
        .queryParam("jobId", first.jobId())
        .queryParam("status", "AUTHORIZED,IN_PROGRESS")
        .get("/v1/work-orders")
        .then()
        .body("items", hasSize(3))
        .body("items[0].id", equalTo(newest.id()))
        .body("items[2].id", equalTo(ids.getFirst()));

    String cursor =
        as(token)
            .queryParam("clientId", first.clientId())
            .queryParam("limit", 2)
            .get("/v1/work-orders")
            .then()
            .body("items", hasSize(2))
            .header("Link", containsString("rel=\"next\""))
            .extract()
            .path("nextCursor");
    as(token)
        .queryParam("clientId", first.clientId())
        .queryParam("limit", 2)
        .queryParam("cursor", cursor)
        .get("/v1/work-orders")
        .then()
        .body("items.id", contains(ids.getFirst()));
    as(token)
        .queryParam("cursor", cursor)
        .get("/v1/work-orders")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
  }

  @Test
  void aMisspeltFilterIsRefused() {
    String token = TestTokens.acme("sales");
    as(token)
        .queryParam("status", "AUTHORIZED,DONE")
        .get("/v1/work-orders")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_parameter"))
        .body("detail", containsString("IN_PROGRESS"));
    as(token)
        .queryParam("quoteId", Ids.JOB.format(IdType.next()))
        .get("/v1/work-orders")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_parameter"));
    as(token)
        .queryParam("state", "DRAFT")
        .get("/v1/work-orders")
        .then()
        .statusCode(400)
        .body("code", equalTo("unknown_parameter"));
  }

  /** The list is polled right after an approval: it must stay cheap however many there are. */
  @Test
  void readingTakesOneSelectForOneWorkOrderAndForMany() {
    ApprovedQuote first = ApprovedQuote.forABathroom();
    Workshop workshop = Workshop.of(first);
    ApprovedQuote next = first;
    for (int i = 0; i < 30; i++) {
      next = next.nextRevision();
      Events.send(next.event());
    }
    eventually("all are made", () -> assertEquals(31, Workshop.ofQuote(first.quoteId()).size()));

    assertEquals(1, statementsOf(() -> Workshop.ofQuote(first.quoteId())));
    assertEquals(1, statementsOf(workshop::read));
  }

  private long statementsOf(Runnable request) {
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    try {
      request.run();
      return statistics.getPrepareStatementCount();
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  @Test
  void noTableIsOpenToAnotherTenant() {
    assertEquals(List.of(), TenantTables.open("workorders"));
    assertEquals(List.of(), TenantTables.crossTenantForeignKeys("workorders"));
    assertEquals(List.of(), TenantTables.rolesAboveThePolicies("workorders"));
  }
}
