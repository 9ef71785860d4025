package io.jobwright.workorders.direct;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static io.jobwright.workorders.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.Json;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class DirectWorkOrderIT {

  private static final Database DATABASE = Database.of("workorders");
  private static final String TOPIC = "jobwright.workorders.work-order";

  private final String client = Ids.CLIENT.format(IdType.next());
  private final String taps = Ids.ITEM.format(IdType.next());
  private final String retired = Ids.ITEM.format(IdType.next());
  private final String imported = Ids.ITEM.format(IdType.next());

  private static Events.Sent client(String id, long version, String name) {
    return Events.Sent.of(
        "jobwright.quotes.client",
        "io.jobwright.quotes.client-changed.v1",
        TestTokens.ACME,
        id,
        version,
        """
        {"clientId": "%s", "details": {"name": "%s", "currency": "EUR", "paymentTermsDays": 14,
          "billingAddress": {"line1": "Gasse 1", "country": "AT"}, "shoeSize": 43}}
        """
            .formatted(id, name));
  }

  private static Events.Sent item(
      String id, long version, String price, String currency, boolean active) {
    return Events.Sent.of(
        "jobwright.inventory.item",
        "io.jobwright.inventory.item-changed.v1",
        TestTokens.ACME,
        id,
        version,
        """
        {"itemId": "%s", "sku": "TAP-12", "name": "Tap", "kind": "PRODUCT", "unit": "C62",
         "unitPrice": "%s", "priceBaseQuantity": "1", "currency": "%s",
         "tax": {"category": "S", "rate": "20", "components": []},
         "stocked": true, "active": %s, "lowStockThreshold": "5"}
        """
            .formatted(id, price, currency, active));
  }

  private static void awaitKnown(String table, String id, long version) {
    UUID uuid = uuid(id);
    eventually(
        id + " is known",
        () ->
            assertEquals(
                List.of(Long.toString(version)),
                DATABASE.column("select version from " + table + " where id = ?", uuid)));
  }

  private static UUID uuid(String publicId) {
    return (publicId.startsWith("cli_") ? Ids.CLIENT : Ids.ITEM).parse(publicId).orElseThrow();
  }

  @BeforeEach
  void clientAndItemsAreKnown() {
    Events.send(
        client(client, 0, "Old name"),
        item(taps, 3, "24.90", "EUR", true),
        item(retired, 0, "1.00", "EUR", false),
        item(imported, 0, "1.00", "USD", true),
        client(client, 1, "Miller & Sons"));
    awaitKnown("client", client, 1);
    awaitKnown("catalogue_item", taps, 3);
    awaitKnown("catalogue_item", retired, 0);
    awaitKnown("catalogue_item", imported, 0);
  }

  private String request(String lines) {
    return """
        {"clientId": "%s", "title": "Leaking tap", "description": "Kitchen",
         "promisedDate": "2026-12-01", "lines": [%s]}
        """
        .formatted(client, lines);
  }

  private static String ofItem(String itemId) {
    return "{\"itemId\": \"%s\", \"quantity\": \"2\"}".formatted(itemId);
  }

  private static final String WORK =
      """
      {"kind": "SERVICE", "description": "Work", "unit": "HUR", "quantity": "1.5",
       "unitPrice": "60.00", "discountPercent": "10", "tax": {"category": "S", "rate": "10"}}
      """;

  private static ValidatableResponse post(String body) {
    return as(TestTokens.acme("dispatcher")).body(body).post("/v1/work-orders").then();
  }

  private static long rows() {
    return DATABASE.count("select count(*) from work_order")
        + DATABASE.count("select count(*) from work_order_line");
  }

  @Test
  void aWorkOrderFromTheCatalogueIsPricedLikeAQuoteAndWaitsAsADraft() {
    String location =
        post(request(ofItem(taps) + "," + WORK))
            .statusCode(201)
            .header("ETag", "\"0\"")
            .body("id", matchesPattern("wo_[0-9a-z]{26}"))
            .body("jobId", matchesPattern("job_[0-9a-z]{26}"))
            .body("number", matchesPattern("WO-\\d{4}-\\d{5}"))
            .body("status", equalTo("DRAFT"))
            .body("quoteId", nullValue())
            .body("clientId", equalTo(client))
            .body("client.name", equalTo("Miller & Sons"))
            .body("client.billingAddress.line1", equalTo("Gasse 1"))
            .body("client.paymentTermsDays", equalTo(14))
            .body("title", equalTo("Leaking tap"))
            .body("promisedDate", equalTo("2026-12-01"))
            .body("lines.sku", contains("TAP-12", null))
            .body("lines.description", contains("Tap", "Work"))
            .body("lines.stocked", contains(true, false))
            .body("lines.money.net", contains("49.80", "81.00"))
            .body("lines.money.taxAmount", contains("9.96", "8.10"))
            .body("money.currency", equalTo("EUR"))
            .body("money.taxExclusive", equalTo("130.80"))
            .body("money.tax", equalTo("18.06"))
            .body("money.payable", equalTo("148.86"))
            .body("stockState", equalTo("PENDING"))
            .extract()
            .header("Location");
    String body = as(TestTokens.acme("dispatcher")).get(location).then().extract().asString();
    assertEquals("148.86", Json.parse(body).at("/money/payable").asText());
    String id = Json.parse(body).path("id").asText();
    assertEquals(List.of(), Events.about(TOPIC, id), "a draft is nobody else's business");
  }

  @Test
  void anAuthorizedDraftIsToldLikeAnApprovedQuote() {
    JsonNode draft = Json.parse(post(request(ofItem(taps))).extract().asString());
    String id = draft.path("id").asText();
    as(TestTokens.acme("dispatcher"))
        .header("If-Match", "\"0\"")
        .post("/v1/work-orders/" + id + "/authorize")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("AUTHORIZED"));
    eventually("authorized", () -> assertEquals(1, Events.about(TOPIC, id).size()));
    Events.Seen told = Events.about(TOPIC, id).getFirst();
    assertEquals("io.jobwright.workorders.work-order-authorized.v1", told.type());
    assertEquals("1", told.headers().get("ce_aggregateversion"));
    assertEquals(draft.path("jobId"), told.data().path("jobId"));
    assertEquals(draft.at("/lines/0/lineId"), told.data().at("/lines/0/lineId"));
    assertEquals(draft.at("/lines/0/money"), told.data().at("/lines/0/money"));
    assertEquals(taps, told.data().at("/lines/0/itemId").asText());
    assertEquals(true, told.data().at("/lines/0/stocked").asBoolean());
    assertEquals(false, told.data().has("quoteId"));
  }

  @Test
  void theCallersOwnIdsAreKeptAndUsedOnce() {
    String id = Ids.WORK_ORDER.format(IdType.next());
    String line = Ids.LINE.format(IdType.next());
    String body =
        request(
                "{\"lineId\": \"%s\", \"itemId\": \"%s\", \"quantity\": \"1\"}"
                    .formatted(line, taps))
            .replaceFirst("\\{", "{\"id\": \"%s\", ".formatted(id));
    post(body).statusCode(201).body("id", equalTo(id)).body("lines.lineId", contains(line));
    long before = rows();
    post(body).statusCode(409).body("code", equalTo("already_exists"));
    assertEquals(before, rows());
  }

  @Test
  void aRepeatedRequestMakesOneWorkOrder() {
    String key = IdType.next().toString();
    String[] ids = new String[2];
    for (int i = 0; i < ids.length; i++) {
      ids[i] =
          RestAssured.given()
              .contentType("application/json")
              .header("Authorization", "Bearer " + TestTokens.acme("dispatcher"))
              .header("Idempotency-Key", key)
              .body(request(WORK))
              .post("/v1/work-orders")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
    }
    assertEquals(ids[0], ids[1]);
  }

  @Test
  void aDraftCanBeCancelledButNotStarted() {
    String id = post(request(WORK)).extract().path("id");
    as(TestTokens.acme("dispatcher"))
        .header("If-Match", "\"0\"")
        .post("/v1/work-orders/" + id + "/start")
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_state_transition"));
    as(TestTokens.acme("dispatcher"))
        .header("If-Match", "\"0\"")
        .body("{\"reason\": \"Typing error\"}")
        .post("/v1/work-orders/" + id + "/cancel")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));
  }

  private static void assertRefused(int status, String code, String pointer, String body) {
    long before = rows();
    post(body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors[0].pointer", equalTo(pointer));
    assertEquals(before, rows());
  }

  @Test
  void whatHasNoMeaningIsRefusedWithAPointerAndChangesNothing() {
    String stranger = Ids.CLIENT.format(IdType.next());
    assertRefused(422, "client_unknown", "#/clientId", request(WORK).replace(client, stranger));
    assertRefused(
        422,
        "catalogue_item_unknown",
        "#/lines/1/itemId",
        request(WORK + "," + ofItem(Ids.ITEM.format(IdType.next()))));
    assertRefused(422, "catalogue_item_unknown", "#/lines/0/itemId", request(ofItem(retired)));
    assertRefused(422, "currency_mismatch", "#/lines/0/itemId", request(ofItem(imported)));
    assertRefused(
        422,
        "amount_invalid",
        "#/lines/0/discountPercent",
        request(WORK.replace("\"10\", \"tax\"", "\"101\", \"tax\"")));
    assertRefused(
        422,
        "amount_invalid",
        "#/lines/0/tax/rate",
        request(WORK.replace("\"rate\": \"10\"", "\"rate\": \"0\"")));
    assertRefused(
        422,
        "amount_invalid",
        "#/lines/0/quantity",
        request(ofItem(taps).replace("\"2\"", "\"-2\"")));
    String line = Ids.LINE.format(IdType.next());
    String twice = WORK.replaceFirst("\\{", "{\"lineId\": \"%s\", ".formatted(line));
    assertRefused(422, "amount_invalid", "#/lines/1/lineId", request(twice + "," + twice));
  }

  @Test
  void whatDoesNotFitTheSchemaIsRefusedWithAPointerAndChangesNothing() {
    assertRefused(400, "validation_failed", "#/lines", request(""));
    assertRefused(
        400,
        "validation_failed",
        "#/lines/0/quantity",
        request(ofItem(taps).replace("\"2\"", "\"0\"")));
    assertRefused(400, "validation_failed", "#/lines/0/itemId", request(ofItem(client)));
    assertRefused(
        400,
        "validation_failed",
        "#/lines/0/kind",
        request("{\"quantity\": \"1\", \"description\": \"Work\"}"));
    assertRefused(
        400,
        "validation_failed",
        "#/lines/0/unit",
        request(ofItem(taps).replaceFirst("\\{", "{\"unit\": \"C62\", ")));
    assertRefused(
        400, "invalid_json", "#/lines/0/quantity", request(ofItem(taps).replace("\"2\"", "2")));
    assertRefused(
        400, "invalid_json", "#/promisedDate", request(WORK).replace("2026-12-01", "1 Dec"));
    assertRefused(
        400,
        "unknown_field",
        "#/status",
        request(WORK).replaceFirst("\\{", "{\"status\": \"COMPLETED\", "));
  }

  @Test
  void whoMayNotWriteWorkOrdersMakesNone() {
    long before = rows();
    as(TestTokens.acme("technician"))
        .body(request(WORK))
        .post("/v1/work-orders")
        .then()
        .statusCode(403)
        .body("code", equalTo("insufficient_scope"));
    anonymous().body(request(WORK)).post("/v1/work-orders").then().statusCode(401);
    assertEquals(before, rows());
  }

  @Test
  void anotherTenantKnowsNeitherOurClientsNorOurItems() {
    as(TestTokens.globex("owner"))
        .body(request(ofItem(taps)))
        .post("/v1/work-orders")
        .then()
        .statusCode(422)
        .body("code", equalTo("client_unknown"));
  }

  @Test
  void theNewestStateOfClientsAndItemsIsKeptWhateverTheirOrder() {
    Events.send(item(taps, 5, "30.00", "EUR", true));
    awaitKnown("catalogue_item", taps, 5);
    String later = Ids.ITEM.format(IdType.next());
    Events.send(item(taps, 4, "27.00", "EUR", true), item(later, 0, "1.00", "EUR", true));
    awaitKnown("catalogue_item", later, 0);
    Events.send(client(client, 1, "Somebody else"), client(client, 0, "Old name"));
    Events.send(client(client, 2, "Miller GmbH"));
    awaitKnown("client", client, 2);
    post(request(ofItem(taps)))
        .statusCode(201)
        .body("lines[0].money.unitPrice", equalTo("30.00"))
        .body("client.name", equalTo("Miller GmbH"));
  }
}
