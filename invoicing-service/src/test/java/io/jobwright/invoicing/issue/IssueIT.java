package io.jobwright.invoicing.issue;

import static io.jobwright.invoicing.Invoicing.DATABASE;
import static io.jobwright.invoicing.Invoicing.awaitEvents;
import static io.jobwright.invoicing.Invoicing.awaitInvoice;
import static io.jobwright.invoicing.Invoicing.awaitInvoiceId;
import static io.jobwright.invoicing.Invoicing.awaitInvoices;
import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.invoicing.CompletedWork;
import io.jobwright.invoicing.Ids;
import io.jobwright.invoicing.Invoicing;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Events.Sent;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** For a tenant whose generated invoices wait as drafts. */
@QuarkusTest
@WithTestResource(Servers.class)
@TestProfile(IssueIT.InvoicesWait.class)
class IssueIT {

  private static final String FAILS = "Fails";
  private static final String CURRENT = "\"0\"";

  public static final class InvoicesWait implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("jobwright.tenant-defaults.issue-invoices-at-once", "false");
    }
  }

  private static Response issue(UUID tenant, String id) {
    return as(TestTokens.user(tenant, "accountant"))
        .header("If-Match", CURRENT)
        .post("/v1/invoices/" + id + "/issue");
  }

  private static String draftOf(CompletedWork work) {
    Events.send(work.event());
    return awaitInvoiceId(work);
  }

  @Test
  void completedWorkWaitsAsADraftWithoutNumber() {
    CompletedWork work = CompletedWork.ofAcme();
    Events.send(work.event());
    JsonPath summary = awaitInvoice(work);
    assertEquals("DRAFT", summary.getString("items[0].status"));
    String id = summary.getString("items[0].id");
    as(TestTokens.acme("sales"))
        .get("/v1/invoices/" + id)
        .then()
        .statusCode(200)
        .header("ETag", CURRENT)
        .body("status", equalTo("DRAFT"))
        .body("number", nullValue())
        .body("issueDate", nullValue())
        .body("dueDate", nullValue())
        .body("money.payable", equalTo("795.93"));
    Events.Seen created = awaitEvents(id, 1).getFirst();
    assertEquals("io.jobwright.invoicing.invoice-created.v1", created.type());
    assertEquals(
        Map.of(
            "invoiceId", id,
            "jobId", work.text("/jobId"),
            "workOrderId", work.workOrderId(),
            "clientId", work.text("/client/clientId")),
        fields(created.data()));
  }

  private static Map<String, String> fields(JsonNode object) {
    Map<String, String> fields = new HashMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    return fields;
  }

  @Test
  void anIssuedDraftHasNumberAndDatesAndIsTold() {
    UUID tenant = UUID.randomUUID();
    CompletedWork work = CompletedWork.of(tenant);
    String id = draftOf(work);
    JsonPath issued =
        issue(tenant, id)
            .then()
            .statusCode(200)
            .header("ETag", "\"1\"")
            .body("id", equalTo(id))
            .body("status", equalTo("ISSUED"))
            .extract()
            .jsonPath();
    String issueDate = issued.getString("issueDate");
    assertEquals("INV-" + issueDate.substring(0, 4) + "-00001", issued.getString("number"));

    Events.Seen event = awaitEvents(id, 2).getLast();
    assertEquals("io.jobwright.invoicing.invoice-issued.v1", event.type());
    assertEquals("1", event.headers().get("ce_aggregateversion"));
    assertEquals(issued.getString("number"), event.data().get("number").asText());
    assertEquals(issued.getString("dueDate"), event.data().get("dueDate").asText());
    assertEquals(work.data().get("lines"), event.data().get("lines"));
    assertEquals(work.data().get("money"), event.data().get("money"));
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswerAndNoSecondNumber() {
    UUID tenant = UUID.randomUUID();
    String id = draftOf(CompletedWork.of(tenant));
    String key = IdType.next().toString();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          RestAssured.given()
              .header("Authorization", "Bearer " + TestTokens.user(tenant, "owner"))
              .header("Idempotency-Key", key)
              .header("If-Match", CURRENT)
              .post("/v1/invoices/" + id + "/issue")
              .then()
              .statusCode(200)
              .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"))
              .extract()
              .asString());
    }
    assertEquals(answers.get(0), answers.get(1));
    assertEquals(1, Invoicing.numbers(tenant).size());
  }

  @Test
  void anInvoiceIsIssuedOnce() {
    UUID tenant = UUID.randomUUID();
    String id = draftOf(CompletedWork.of(tenant));
    issue(tenant, id).then().statusCode(200);
    issue(tenant, id).then().statusCode(412).body("code", equalTo("precondition_failed"));
    as(TestTokens.user(tenant, "owner"))
        .header("If-Match", "\"1\"")
        .post("/v1/invoices/" + id + "/issue")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid_state_transition"));
    assertEquals(1, Invoicing.numbers(tenant).size());
    awaitEvents(id, 2);
  }

  @Test
  void anIssueThatIsNotAllowedChangesNothing() {
    UUID tenant = UUID.randomUUID();
    String id = draftOf(CompletedWork.of(tenant));
    awaitEvents(id, 1);
    String path = "/v1/invoices/" + id + "/issue";
    as(TestTokens.user(tenant, "owner"))
        .post(path)
        .then()
        .statusCode(428)
        .body("code", equalTo("precondition_required"));
    as(TestTokens.user(tenant, "sales"))
        .header("If-Match", CURRENT)
        .post(path)
        .then()
        .statusCode(403);
    as(TestTokens.globex("owner"))
        .header("If-Match", CURRENT)
        .post(path)
        .then()
        .statusCode(404)
        .body("code", equalTo("not_found"));
    assertEquals(List.of(), Invoicing.numbers(tenant));
    assertEquals(List.of(), Invoicing.numbersInOrderOfIssue(tenant));
    assertEquals(
        0, DATABASE.count("select count(*) from number_series where tenant_id = ?::uuid", tenant));
  }

  @Test
  void ofManyWhoIssueTheSameDraftOneDoes() throws Exception {
    UUID tenant = UUID.randomUUID();
    String id = draftOf(CompletedWork.of(tenant));
    Draft draft = new Draft(tenant, id, false);
    List<Integer> statuses = atOnce(Collections.nCopies(16, draft::issue));
    assertEquals(1, Collections.frequency(statuses, 200), statuses::toString);
    assertEquals(15, Collections.frequency(statuses, 412), statuses::toString);
    assertEquals(1, Invoicing.numbers(tenant).size());
    awaitEvents(id, 2);
  }

  @Test
  void numbersHaveNoGapWhenManyIssueAtOnceAndSomeFail() throws Exception {
    List<UUID> tenants = List.of(UUID.randomUUID(), UUID.randomUUID());
    List<Draft> drafts = drafts(tenants, 32);
    List<Draft> failing = drafts.stream().filter(Draft::failing).toList();
    assertEquals(16, failing.size());

    List<Integer> statuses;
    try (Connection owner = DATABASE.as("migrator");
        Statement statement = owner.createStatement()) {
      statement.execute(FAIL_AFTER_THE_NUMBER);
      statuses = atOnce(drafts.stream().<Callable<Integer>>map(one -> one::issue).toList());
      statement.execute("drop trigger fail_after_the_number on invoice");
    }
    assertEquals(48, Collections.frequency(statuses, 200), statuses::toString);
    assertEquals(16, Collections.frequency(statuses, 500), statuses::toString);
    tenants.forEach(tenant -> assertNumbersAreTheFirst(tenant, 24));

    for (Draft draft : failing) {
      assertEquals(200, draft.issue());
    }
    tenants.forEach(tenant -> assertNumbersAreTheFirst(tenant, 32));
  }

  /** The update of an invoice comes after its number was taken. */
  private static final String FAIL_AFTER_THE_NUMBER =
      """
      create or replace function fail() returns trigger language plpgsql as
        'begin raise exception ''planned failure''; end';
      create trigger fail_after_the_number before update on invoice
        for each row when (new.number is not null and new.title = '%s') execute function fail();
      """
          .formatted(FAILS);

  private record Draft(UUID tenant, String id, boolean failing) {
    /** As a good caller: comes again when all connections are taken. */
    int issue() {
      int status = 503;
      for (int tries = 0; status == 503 && tries < 20; tries++) {
        status = IssueIT.issue(tenant, id).statusCode();
      }
      return status;
    }
  }

  /** So many drafts of each tenant, every fourth of which fails when it is issued. */
  private static List<Draft> drafts(Collection<UUID> tenants, int each) {
    List<Draft> drafts = new ArrayList<>();
    for (UUID tenant : tenants) {
      Events.send(
          IntStream.range(0, each)
              .mapToObj(i -> i % 4 == 0 ? FAILS : "Fit the pipes")
              .map(title -> CompletedWork.of(tenant).but(data -> data.put("title", title)).event())
              .toArray(Sent[]::new));
      awaitInvoices(tenant, each);
      drafts.addAll(drafts(tenant, "title = '" + FAILS + "'", true));
      drafts.addAll(drafts(tenant, "title <> '" + FAILS + "'", false));
    }
    Collections.shuffle(drafts, new Random(3));
    return drafts;
  }

  private static List<Draft> drafts(UUID tenant, String condition, boolean failing) {
    return DATABASE
        .column("select id from invoice where tenant_id = ?::uuid and " + condition, tenant)
        .stream()
        .map(id -> new Draft(tenant, Ids.INVOICE.format(UUID.fromString(id)), failing))
        .toList();
  }

  private static <T> List<T> atOnce(Collection<Callable<T>> calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> call : threads.invokeAll(calls)) {
        results.add(call.get());
      }
      return results;
    }
  }

  private static void assertNumbersAreTheFirst(UUID tenant, int count) {
    List<String> numbers = Invoicing.numbers(tenant);
    int year = Integer.parseInt(numbers.getFirst().substring(4, 8));
    assertEquals(Invoicing.firstNumbers(year, count), numbers);
    assertEquals(numbers, Invoicing.numbersInOrderOfIssue(tenant));
    assertEquals(
        count, DATABASE.count("select last from number_series where tenant_id = ?::uuid", tenant));
  }

  @Test
  void aNumberBelongsToIssuedInvoicesOnly() {
    UUID tenant = UUID.randomUUID();
    draftOf(CompletedWork.of(tenant));
    for (String change :
        List.of(
            "number = 'INV-2026-00001'",
            "status = 'ISSUED'",
            "status = 'ISSUED', number = 'INV-2026-00001'")) {
      SQLException refused = assertThrows(SQLException.class, () -> update(tenant, change));
      assertEquals("23514", refused.getSQLState(), refused::getMessage);
    }
  }

  private static void update(UUID tenant, String change) throws SQLException {
    try (Connection connection = DATABASE.as("app");
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
      statement.executeUpdate("update invoice set " + change);
    }
  }
}
