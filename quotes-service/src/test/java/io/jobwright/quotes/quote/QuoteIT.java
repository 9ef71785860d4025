package io.jobwright.quotes.quote;

import static io.jobwright.platform.testing.Api.as;
import static io.jobwright.quotes.quote.Quoting.TWO_HOURS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.catalogue.Item;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class QuoteIT {

  private static final String SALES = TestTokens.acme("sales");

  @Test
  void aDraftIsPricedAndShowsWhatTheStockSays() {
    Item bolt = Item.bolt().told().inStock("30");
    Item hour = Item.hour().told();
    String client = Quoting.client();

    String location =
        Quoting.create(
                """
                {"clientId": "%s", "title": "Staircase", "description": "Steel", "notes": "Mind the dog",
                 "terms": "30 days net", "validUntil": "2099-12-31", "expectedStart": "2099-01-10",
                 "expectedCompletion": "2099-01-12", "total": "472.50",
                 "discount": {"percent": "10", "reason": "Regular client"},
                 "lines": [
                   {"itemId": "%s", "quantity": "20", "discountPercent": "5"},
                   {"itemId": "%s", "quantity": "2.5", "description": "Welding", "unitPrice": "70.00"},
                   {"kind": "CHARGE", "description": "Travel", "quantity": "1", "unit": "C62",
                    "unitPrice": "25.00", "tax": {"category": "S", "rate": "20"}}]}
                """
                    .formatted(client, bolt.id(), hour.id()))
            .then()
            .statusCode(201)
            .header("ETag", "\"0\"")
            .body("id", matchesPattern("quo_[0-9a-z]{26}"))
            .extract()
            .header("Location");

    as(SALES)
        .get(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("status", equalTo("DRAFT"))
        .body("jobId", matchesPattern("job_[0-9a-z]{26}"))
        .body("number", matchesPattern("Q-20[0-9]{2}-[0-9]{5}"))
        .body("revision", equalTo(1))
        .body("clientId", equalTo(client))
        .body("client.name", equalTo("Miller & Sons"))
        .body("client.email", equalTo("office@miller.example"))
        .body("title", equalTo("Staircase"))
        .body("notes", equalTo("Mind the dog"))
        .body("terms", equalTo("30 days net"))
        .body("validUntil", equalTo("2099-12-31"))
        .body("expectedStart", equalTo("2099-01-10"))
        .body("discount.percent", equalTo("10"))
        .body("lines.description", contains("Bolt M8", "Welding", "Travel"))
        .body("lines.kind", contains("PRODUCT", "SERVICE", "CHARGE"))
        .body("lines.sku", contains("BOLT-M8", "HOUR", null))
        .body("lines.itemId", contains(bolt.id(), hour.id(), null))
        .body("lines.stocked", contains(true, false, false))
        .body("lines.money.unitPrice", contains("12.50", "70.00", "25.00"))
        .body("lines.money.net", contains("237.50", "175.00", "25.00"))
        .body("lines.money.documentShare", contains("-23.75", "-17.50", "-2.50"))
        .body("lines.stock.flag", contains("IN_STOCK", "NOT_STOCKED", "NOT_STOCKED"))
        .body("lines[0].stock.available", equalTo("30"))
        .body("lines[0].stock.threshold", equalTo("10"))
        .body("lines[0].stock.asOf", equalTo("2026-03-10T12:00:00Z"))
        .body("lines[1].stock.available", nullValue())
        .body("money.currency", equalTo("EUR"))
        .body("money.pricingPolicy", equalTo("v1/DOCUMENT/HALF_UP/EXCLUSIVE"))
        .body("money.lineNet", equalTo("437.50"))
        .body("money.allowances", equalTo("43.75"))
        .body("money.taxExclusive", equalTo("393.75"))
        .body("money.tax", equalTo("78.75"))
        .body("money.payable", equalTo("472.50"))
        .body("sentAt", nullValue())
        .body("approval", nullValue())
        .body("publicUrl", nullValue());
  }

  @Test
  void theFlagIsThatOfTheMomentAndLinesOfOneItemShareIt() {
    Item bolt = Item.bolt().told();
    String four = "{\"itemId\": \"%s\", \"quantity\": \"4\"}".formatted(bolt.id());
    JsonPath quote = Quoting.draft(Quoting.client(), four, four);
    assertEquals(List.of("OUT", "OUT"), quote.getList("lines.stock.flag"));
    assertEquals("0", quote.getString("lines[0].stock.available"));

    bolt.inStock("7", 1);
    assertEquals(List.of("LOW", "SHORT"), Quoting.read(quote).getList("lines.stock.flag"));
    bolt.inStock("8", 2);
    assertEquals(List.of("LOW", "LOW"), Quoting.read(quote).getList("lines.stock.flag"));
    bolt.inStock("10.5", 3);
    assertEquals(List.of("IN_STOCK", "IN_STOCK"), Quoting.read(quote).getList("lines.stock.flag"));
  }

  @Test
  void aLaterChangeOfTheCatalogueReachesNewLinesOnly() {
    Item bolt = Item.bolt().told();
    String one = "{\"itemId\": \"%s\", \"quantity\": \"1\"}".formatted(bolt.id());
    JsonPath quote = Quoting.draft(Quoting.client(), one);

    bolt.withName("Bolt M8, zinc").withUnitPrice("13.00").told(1);

    assertEquals(List.of("12.50"), Quoting.read(quote).getList("lines.money.unitPrice"));
    JsonPath changed =
        Quoting.move(quote, "lines", "{\"lines\": [" + one + "]}")
            .then()
            .statusCode(200)
            .header("ETag", "\"1\"")
            .extract()
            .jsonPath();
    assertEquals(List.of("12.50", "13.00"), changed.getList("lines.money.unitPrice"));
    assertEquals(List.of("Bolt M8", "Bolt M8, zinc"), changed.getList("lines.description"));
    assertEquals("30.60", changed.getString("money.payable"));
  }

  @Test
  void aDraftIsEditedStepByStepAndEachStepIsPriced() {
    JsonPath draft = Quoting.draft();

    JsonPath titled =
        patch(
            draft,
            """
            {"title": "Old boiler", "validUntil": "2099-06-30",
             "discount": {"amount": "30.00", "reason": "For the delay"}}
            """);
    assertEquals("Old boiler", titled.getString("title"));
    assertEquals("2099-06-30", titled.getString("validUntil"));
    assertEquals("120.00", titled.getString("money.payable"));
    assertEquals("1", titled.getString("version"));

    JsonPath cleared = patch(titled, "{\"discount\": null, \"validUntil\": null}");
    assertEquals("156.00", cleared.getString("money.payable"));
    assertEquals(null, cleared.getString("validUntil"));

    JsonPath same = patch(cleared, "{\"title\": \"Old boiler\"}");
    assertEquals("2", same.getString("version"));

    JsonPath longer = Quoting.move(same, "lines", "{\"lines\": [" + TWO_HOURS + "]}").jsonPath();
    assertEquals("312.00", longer.getString("money.payable"));

    JsonPath shorter =
        as(SALES)
            .header("If-Match", Quoting.etag(longer))
            .delete(
                "/v1/quotes/%s/lines/%s"
                    .formatted(longer.getString("id"), longer.getString("lines[0].lineId")))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertEquals("156.00", shorter.getString("money.payable"));
    assertEquals(longer.getString("lines[1].lineId"), shorter.getString("lines[0].lineId"));
    assertEquals("4", shorter.getString("version"));
    assertEquals(1, lineCount(shorter));
  }

  @Test
  void theCallerMayGiveTheIds() {
    String id = Ids.QUOTE.format(IdType.next());
    String lineId = Ids.LINE.format(IdType.next());
    String body =
        """
        {"id": "%s", "clientId": "%s", "title": "Offline", "lines": [{"lineId": "%s", %s]}
        """
            .formatted(id, Quoting.client(), lineId, TWO_HOURS.substring(1));
    Quoting.create(body)
        .then()
        .statusCode(201)
        .body("id", equalTo(id))
        .body("lines[0].lineId", equalTo(lineId));
    String before = Quoting.footprint();
    Quoting.create(body).then().statusCode(409).body("code", equalTo("already_exists"));
    assertEquals(before, Quoting.footprint());
  }

  @Test
  void oneKeyMakesOneQuote() {
    String body = Quoting.body(Quoting.client(), TWO_HOURS);
    String key = IdType.next().toString();
    String first = keyed(key, body).then().statusCode(201).extract().asString();
    keyed(key, body)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body(equalTo(first));
  }

  @Test
  void numbersOfATenantHaveNoGapsUnderLoadAndRefusals() throws Exception {
    String client = Quoting.client();
    Set<Integer> given = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Integer> create =
          () -> {
            Quoting.create(Quoting.body(client, "{\"quantity\": \"1\"}")).then().statusCode(400);
            return suffix(Quoting.draft(client, TWO_HOURS).getString("number"));
          };
      List<Future<Integer>> numbers =
          threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> create).toList());
      for (Future<Integer> number : numbers) {
        given.add(number.get());
      }
    }
    assertEquals(40, given.size());
    int last = given.stream().max(Integer::compare).orElseThrow();
    assertEquals(
        IntStream.rangeClosed(last - 39, last).boxed().toList(), given.stream().sorted().toList());
  }

  @Test
  void aListIsFilteredAndPagedWithoutReadingLines() {
    String client = Quoting.client("Lister Ltd", "EUR");
    List<JsonPath> made =
        IntStream.range(0, 5).mapToObj(i -> Quoting.draft(client, TWO_HOURS)).toList();
    Quoting.sent(made.get(1));
    Quoting.sent(made.get(3));

    String next =
        as(SALES)
            .get("/v1/quotes?clientId=" + client + "&limit=3")
            .then()
            .statusCode(200)
            .body("items.id", contains(id(made, 4), id(made, 3), id(made, 2)))
            .body("items.status", contains("DRAFT", "SENT", "DRAFT"))
            .body("items[0].clientName", equalTo("Lister Ltd"))
            .body("items[0].clientId", equalTo(client))
            .body("items[0].title", equalTo("New boiler"))
            .body("items[0].payable", equalTo("156.00"))
            .body("items[0].currency", equalTo("EUR"))
            .body("items[0].number", equalTo(made.get(4).getString("number")))
            .extract()
            .path("nextCursor");
    as(SALES)
        .get("/v1/quotes?clientId=" + client + "&limit=3&cursor=" + next)
        .then()
        .body("items.id", contains(id(made, 1), id(made, 0)))
        .body("nextCursor", nullValue());
    as(SALES)
        .get("/v1/quotes?clientId=" + client + "&status=SENT,APPROVED")
        .then()
        .body("items.id", contains(id(made, 3), id(made, 1)));
    as(SALES)
        .get("/v1/quotes?clientId=" + client + "&status=SENT&cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
  }

  @Test
  void aFilterThatIsNoneIsRefused() {
    for (String query : List.of("status=sent", "status=", "clientId=quo_1", "clientid=x")) {
      as(SALES)
          .get("/v1/quotes?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void anotherTenantSeesAndChangesNothing() {
    JsonPath quote = Quoting.draft();
    String path = "/v1/quotes/" + quote.getString("id");
    String owner = TestTokens.globex("owner");
    String line = path + "/lines/" + quote.getString("lines[0].lineId");
    String before = Quoting.footprint();
    as(owner).get(path).then().statusCode(404).body("code", equalTo("not_found"));
    as(owner)
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"title\": \"Mine\"}")
        .patch(path)
        .then()
        .statusCode(404);
    as(owner).header("If-Match", "*").delete(line).then().statusCode(404);
    as(owner).header("If-Match", "*").post(path + "/send").then().statusCode(404);
    as(owner)
        .body(Quoting.body(quote.getString("clientId"), TWO_HOURS))
        .post("/v1/quotes")
        .then()
        .statusCode(422)
        .body("code", equalTo("client_unknown"));
    as(owner).get("/v1/quotes").then().statusCode(200).body("items", hasSize(0));
    assertEquals(before, Quoting.footprint());
  }

  @Test
  void rolesMayDoWhatTheTableSaysAndNoMore() {
    JsonPath quote = Quoting.draft();
    String path = "/v1/quotes/" + quote.getString("id");
    String body = Quoting.body(quote.getString("clientId"), TWO_HOURS);
    for (String reader : List.of("dispatcher", "accountant")) {
      as(TestTokens.acme(reader)).get(path).then().statusCode(200);
      as(TestTokens.acme(reader)).body(body).post("/v1/quotes").then().statusCode(403);
      as(TestTokens.acme(reader))
          .header("If-Match", "*")
          .post(path + "/send")
          .then()
          .statusCode(403)
          .body("code", equalTo("insufficient_scope"));
    }
    for (String stranger : List.of("technician", "warehouse")) {
      as(TestTokens.acme(stranger)).get(path).then().statusCode(403);
      as(TestTokens.acme(stranger)).get("/v1/quotes").then().statusCode(403);
    }
    as(TestTokens.integrator("clients:read")).get(path).then().statusCode(403);
    as(TestTokens.integrator("quotes:read")).get(path).then().statusCode(200);
  }

  @Test
  void aChangeNeedsTheVersionItIsBasedOn() {
    JsonPath quote = Quoting.draft();
    String path = "/v1/quotes/" + quote.getString("id");
    patch(quote, "{\"title\": \"Changed\"}");
    as(SALES).post(path + "/send").then().statusCode(428);
    Quoting.move(quote, "send", "")
        .then()
        .statusCode(412)
        .body("code", equalTo("precondition_failed"));
    Quoting.move(quote, "lines", "{\"lines\": [" + TWO_HOURS + "]}").then().statusCode(412);
    assertEquals("DRAFT", Quoting.read(quote).getString("status"));
  }

  private static io.restassured.response.Response keyed(String key, String body) {
    return io.restassured.RestAssured.given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + SALES)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/quotes");
  }

  private static JsonPath patch(JsonPath quote, String patch) {
    return as(SALES)
        .contentType("application/merge-patch+json")
        .header("If-Match", Quoting.etag(quote))
        .body(patch)
        .patch("/v1/quotes/" + quote.getString("id"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static long lineCount(JsonPath quote) {
    return Database.of("quotes")
        .count("select count(*) from quote_line where quote_id = ?::uuid", Quoting.uuid(quote));
  }

  private static String id(List<JsonPath> quotes, int index) {
    return quotes.get(index).getString("id");
  }

  private static int suffix(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }
}
