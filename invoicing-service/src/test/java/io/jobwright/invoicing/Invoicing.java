package io.jobwright.invoicing;

import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the service tests look at. */
public final class Invoicing {

  public static final Database DATABASE = Database.of("invoicing");
  public static final String TOPIC = "jobwright.invoicing.invoice";
  public static final String DEAD_LETTERS = "jobwright.invoicing-service.dlq";
  public static final Duration SOON = Duration.ofSeconds(30);

  private static final String RELAYED_NUMBERS =
      """
      select payload::jsonb ->> 'number'
        from (table outbox union all table outbox_log) as event
       where tenant_id = ?::uuid and type = 'io.jobwright.invoicing.invoice-issued.v1'
       order by position
      """;

  private Invoicing() {}

  /** Waits for the invoice of this work order, as a caller would, and gives its summary. */
  public static JsonPath awaitInvoice(CompletedWork work) {
    return await("invoice of " + work.workOrderId())
        .atMost(SOON)
        .until(() -> invoicesOf(work), list -> !list.getList("items").isEmpty());
  }

  public static JsonPath invoicesOf(CompletedWork work) {
    return as(TestTokens.user(work.tenant(), "accountant"))
        .queryParam("workOrderId", work.workOrderId())
        .get("/v1/invoices")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The one invoice of this work order. */
  public static String awaitInvoiceId(CompletedWork work) {
    JsonPath list = awaitInvoice(work);
    assertEquals(1, list.getList("items").size());
    return list.getString("items[0].id");
  }

  public static void awaitInvoices(UUID tenant, long count) {
    await(count + " invoices of " + tenant).atMost(SOON).until(() -> invoices(tenant) == count);
  }

  public static long invoices(UUID tenant) {
    return DATABASE.count("select count(*) from invoice where tenant_id = ?::uuid", tenant);
  }

  /** The events about an invoice, once there are this many. */
  public static List<Events.Seen> awaitEvents(String invoiceId, int count) {
    return await(count + " events about " + invoiceId)
        .atMost(SOON)
        .until(() -> Events.about(TOPIC, invoiceId), events -> events.size() == count);
  }

  public static List<Events.Seen> awaitDeadLetters(CompletedWork work, int count) {
    return await(count + " dead letters of " + work.workOrderId())
        .atMost(SOON)
        .until(
            () -> Events.about(DEAD_LETTERS, work.workOrderId()),
            letters -> letters.size() == count);
  }

  public static List<String> numbers(UUID tenant) {
    return DATABASE.column(
        "select number from invoice where tenant_id = ?::uuid and number is not null"
            + " order by number",
        tenant);
  }

  /** In the order in which the issues wrote their events, each while it held the series. */
  public static List<String> numbersInOrderOfIssue(UUID tenant) {
    return DATABASE.column(RELAYED_NUMBERS, tenant);
  }

  /** The first numbers of the series of the year in which this is run. */
  public static List<String> firstNumbers(int year, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "INV-%d-%05d".formatted(year, number))
        .toList();
  }
}
