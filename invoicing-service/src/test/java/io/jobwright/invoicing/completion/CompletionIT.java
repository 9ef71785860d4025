package io.jobwright.invoicing.completion;

import static io.jobwright.invoicing.Invoicing.DATABASE;
import static io.jobwright.invoicing.Invoicing.awaitDeadLetters;
import static io.jobwright.invoicing.Invoicing.awaitEvents;
import static io.jobwright.invoicing.Invoicing.awaitInvoice;
import static io.jobwright.invoicing.Invoicing.awaitInvoiceId;
import static io.jobwright.invoicing.Invoicing.awaitInvoices;
import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.invoicing.CompletedWork;
import io.jobwright.invoicing.Invoicing;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Events.Sent;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class CompletionIT {

  private static final String ACCOUNTANT = "accountant";

  @Inject ObjectMapper json;

  @Test
  void completedWorkIsInvoicedAtOnceWithTheSameLinesAndFigures() throws Exception {
    CompletedWork work = CompletedWork.ofAcme();
    Events.send(work.event());
    JsonPath summary = awaitInvoice(work);
    assertEquals("ISSUED", summary.getString("items[0].status"));
    assertEquals("795.93", summary.getString("items[0].money.payable"));
    assertEquals("Miller & Sons", summary.getString("items[0].clientName"));

    String body =
        as(TestTokens.acme(ACCOUNTANT))
            .get("/v1/invoices/" + summary.getString("items[0].id"))
            .then()
            .statusCode(200)
            .header("ETag", "\"0\"")
            .body("number", matchesPattern("INV-20[0-9]{2}-[0-9]{5}"))
            .body("jobId", equalTo(work.text("/jobId")))
            .body("workOrderId", equalTo(work.workOrderId()))
            .body("workOrderNumber", equalTo("WO-2026-00031"))
            .body("quoteId", equalTo(work.text("/quoteId")))
            .body("quoteNumber", equalTo("Q-2026-00017"))
            .body("clientId", equalTo(work.text("/client/clientId")))
            .body("title", equalTo("Fit the new pipes"))
            .body("serviceDate", equalTo("2026-11-20"))
            .body("money.lineNet", equalTo("700.26"))
            .body("money.allowances", equalTo("35.01"))
            .body("money.tax", equalTo("130.68"))
            .body("lines[1].money.net", equalTo("435.38"))
            .extract()
            .asString();
    JsonNode invoice = json.readTree(body);
    assertEquals(work.data().get("lines"), invoice.get("lines"));
    assertEquals(work.data().get("money"), invoice.get("money"));
    assertEquals(work.data().get("client"), invoice.get("client"));
    assertEquals(
        LocalDate.parse(invoice.get("issueDate").asText()).plusDays(30),
        LocalDate.parse(invoice.get("dueDate").asText()));
  }

  @Test
  void theIssueIsToldWithLinesAndFigures() {
    CompletedWork work = CompletedWork.ofAcme();
    Events.send(work.event());
    String id = awaitInvoiceId(work);
    Events.Seen issued = awaitEvents(id, 1).getFirst();
    assertEquals("io.jobwright.invoicing.invoice-issued.v1", issued.type());
    assertEquals(id, issued.headers().get("ce_subject"));
    assertEquals("0", issued.headers().get("ce_aggregateversion"));
    assertEquals(work.text("/jobId"), issued.headers().get("ce_jobid"));
    assertEquals(TestTokens.ACME.toString(), issued.headers().get("ce_tenantid"));
    assertEquals("somebody", issued.headers().get("ce_actor"));
    JsonNode data = issued.data();
    assertEquals(id, data.get("invoiceId").asText());
    assertEquals(work.text("/jobId"), data.get("jobId").asText());
    assertEquals(work.workOrderId(), data.get("workOrderId").asText());
    assertEquals(work.text("/client/clientId"), data.get("clientId").asText());
    assertEquals(work.data().get("lines"), data.get("lines"));
    assertEquals(work.data().get("money"), data.get("money"));
    LocalDate issueDate = LocalDate.parse(data.get("issueDate").asText());
    assertEquals(issueDate.plusDays(30).toString(), data.get("dueDate").asText());
    assertTrue(data.get("number").asText().startsWith("INV-" + issueDate.getYear() + "-"));
  }

  @Test
  void anEventDeliveredTwiceMakesOneInvoice() {
    UUID tenant = UUID.randomUUID();
    CompletedWork work = CompletedWork.of(tenant);
    Sent event = work.event();
    CompletedWork next = CompletedWork.of(tenant);
    Events.send(event, event, event, next.event());
    awaitInvoices(tenant, 2);
    String id = awaitInvoiceId(work);
    awaitInvoiceId(next);
    awaitEvents(id, 1);
    assertNumbersAreTheFirst(tenant, 2);
  }

  @Test
  void aSecondEventAboutTheSameCompletionChangesNothing() {
    UUID tenant = UUID.randomUUID();
    CompletedWork work = CompletedWork.of(tenant);
    Events.send(work.event());
    String id = awaitInvoiceId(work);
    String before = versionAndTitle(tenant);
    Events.send(work.but(data -> data.put("title", "Told again")).event());
    awaitInbox(tenant, 2);
    assertEquals(before, versionAndTitle(tenant));
    awaitEvents(id, 1);
    assertNumbersAreTheFirst(tenant, 1);
  }

  @Test
  void ofTwoEventsAboutOneCompletionAtTheSameTimeOneMakesTheInvoice() {
    UUID tenant = UUID.randomUUID();
    List<CompletedWork> works = new ArrayList<>();
    List<Sent> events = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      CompletedWork work = CompletedWork.of(tenant);
      works.add(work);
      for (int twin = 0; twin < 3; twin++) {
        events.add(work.eventAbout(CompletedWork.ofAcme().workOrderId()));
      }
    }
    Collections.shuffle(events, new Random(7));
    Events.send(events.toArray(Sent[]::new));
    awaitInbox(tenant, 30);
    works.forEach(Invoicing::awaitInvoiceId);
    assertNumbersAreTheFirst(tenant, 10);
    assertEquals(0, parked(tenant));
  }

  @Test
  void aLaterCompletionOfTheSameWorkOrderHasAnInvoiceOfItsOwn() {
    UUID tenant = UUID.randomUUID();
    CompletedWork first = CompletedWork.of(tenant);
    CompletedWork second = first.but(data -> data.put("completion", 2));
    Events.send(first.event(), second.event());
    awaitInvoices(tenant, 2);
    assertEquals(
        List.of("1", "2"),
        DATABASE.column(
            "select completion from invoice where tenant_id = ?::uuid order by number", tenant));
    assertEquals(
        3,
        DATABASE.count(
            "select count(distinct line_id) from invoice_line where tenant_id = ?::uuid", tenant));
  }

  @Test
  void anEventThatIsNotWhatItsTypePromisesIsADeadLetterAndLaterOnesOfItsWorkOrderWait() {
    UUID tenant = UUID.randomUUID();
    CompletedWork good = CompletedWork.of(tenant);
    CompletedWork nameless = good.but(data -> ((ObjectNode) data.get("client")).remove("name"));
    CompletedWork other = CompletedWork.of(tenant);
    Events.send(nameless.event().asBroken(), good.event(), other.event());
    List<Events.Seen> letters = awaitDeadLetters(good, 2);
    assertEquals("MalformedEvent", letters.get(0).headers().get("dlq_reason"));
    String cause = letters.get(0).headers().get("dlq_cause");
    assertTrue(cause.contains("ClientSnapshot`, problem: name"), cause);
    assertEquals(CompletedWork.TOPIC, letters.get(0).headers().get("dlq_topic"));
    assertEquals(nameless.data(), letters.get(0).data());
    assertEquals("parked", letters.get(1).headers().get("dlq_reason"));
    assertEquals(
        List.of(letters.get(0).id().toString()),
        DATABASE.column("select event_id from inbox_parked where subject = ?", good.workOrderId()));

    awaitInvoiceId(other);
    assertEquals(1, Invoicing.invoices(tenant));
    assertNumbersAreTheFirst(tenant, 1);
  }

  @Test
  void anUnreadableEventIsADeadLetterAndLaterOnesOfItsWorkOrderWait() {
    CompletedWork good = CompletedWork.of(UUID.randomUUID());
    Sent unreadable =
        Sent.of(
            CompletedWork.TOPIC,
            CompletedWork.TYPE,
            good.tenant(),
            good.workOrderId(),
            1,
            "{\"workOrderId\": ");
    Events.send(unreadable.asBroken(), good.event());
    List<Events.Seen> letters = awaitDeadLetters(good, 2);
    assertEquals("MalformedEvent", letters.get(0).headers().get("dlq_reason"));
    assertEquals("parked", letters.get(1).headers().get("dlq_reason"));
    assertEquals(0, Invoicing.invoices(good.tenant()));
  }

  @Test
  void figuresThatDoNotAddUpAreADeadLetterAndNeverAnInvoice() {
    UUID tenant = UUID.randomUUID();
    CompletedWork wrong =
        CompletedWork.of(tenant)
            .but(data -> ((ObjectNode) data.get("money")).put("taxInclusive", "795.94"));
    CompletedWork good = CompletedWork.of(tenant);
    Events.send(wrong.event(), good.event());
    Events.Seen letter = awaitDeadLetters(wrong, 1).getFirst();
    assertEquals("Problem", letter.headers().get("dlq_reason"));
    assertTrue(letter.headers().get("dlq_cause").contains("BR-CO-15: BT-112 is BT-109 + BT-110"));
    awaitInvoiceId(good);
    assertNumbersAreTheFirst(tenant, 1);
    assertEquals(1, Invoicing.invoices(tenant));
    assertEquals(1, DATABASE.count("select count(*) from inbox where tenant_id = ?::uuid", tenant));
  }

  @Test
  void numbersHaveNoGapWhenManyAreIssuedAtTheSameTime() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    List<Sent> events = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      events.add(CompletedWork.of(i % 2 == 0 ? one : other).event());
    }
    Events.send(events.toArray(Sent[]::new));
    awaitInvoices(one, 30);
    awaitInvoices(other, 30);
    assertNumbersAreTheFirst(one, 30);
    assertNumbersAreTheFirst(other, 30);
  }

  private static void assertNumbersAreTheFirst(UUID tenant, int count) {
    List<String> numbers = Invoicing.numbers(tenant);
    int year = Integer.parseInt(numbers.getFirst().substring(4, 8));
    assertEquals(Invoicing.firstNumbers(year, count), numbers);
    assertEquals(numbers, Invoicing.numbersInOrderOfIssue(tenant));
  }

  private static void awaitInbox(UUID tenant, long events) {
    await(events + " events taken in")
        .atMost(Invoicing.SOON)
        .until(
            () ->
                DATABASE.count("select count(*) from inbox where tenant_id = ?::uuid", tenant)
                    == events);
  }

  private static long parked(UUID tenant) {
    return DATABASE.count("select count(*) from inbox_parked where tenant_id = ?::uuid", tenant);
  }

  private static String versionAndTitle(UUID tenant) {
    return DATABASE
        .column("select version || ' ' || title from invoice where tenant_id = ?::uuid", tenant)
        .toString();
  }
}
