package io.jobwright.quotes.offer;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Events.Seen;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.catalogue.Item;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the other services hear of a quote; they rely on these very fields. */
@QuarkusTest
@WithTestResource(Servers.class)
class QuoteEventsIT {

  private static final String TOPIC = "jobwright.quotes.quote";

  @Test
  void anApprovalIsToldOnceWithAllThatAWorkOrderNeeds() throws Exception {
    Item bolt = Item.bolt().told();
    JsonPath sent = Quoting.sent(offerOf(bolt));
    anonymous()
        .body("{\"name\": \"Ann Miller\", \"comment\": \"Go\"}")
        .post("/v1/public/quotes/" + sent.getString("publicToken") + "/approve")
        .then()
        .statusCode(200);

    Seen approved = told(sent, "quote-approved", 2);
    JsonPath read = Quoting.read(sent);
    assertEquals(
        new ObjectMapper().readTree(expected(read, bolt)),
        approved.data(),
        "the event as contracts.md has it");
    assertEquals(sent.getString("id"), approved.key());
    assertEquals(sent.getString("id"), approved.headers().get("ce_subject"));
    assertEquals(sent.getString("jobId"), approved.headers().get("ce_jobid"));
    assertEquals("2", approved.headers().get("ce_aggregateversion"));
    assertEquals("public-link", approved.headers().get("ce_actor"));
    assertEquals(TestTokens.ACME.toString(), approved.headers().get("ce_tenantid"));
  }

  @Test
  void whatIsAbsentIsAbsentFromTheEventToo() {
    JsonPath sent = Quoting.sent();
    approveByStaff(sent);
    JsonNode data = told(sent, "quote-approved", 2).data();
    for (String optional : List.of("description", "expectedStart", "expectedCompletion")) {
      assertTrue(data.path(optional).isMissingNode(), optional);
    }
    for (String optional : List.of("itemId", "sku")) {
      assertTrue(data.at("/lines/0").path(optional).isMissingNode(), optional);
    }
    assertEquals(false, data.at("/lines/0/stocked").asBoolean(true));
  }

  @Test
  void sendingDecliningAndWithdrawingAreTold() throws Exception {
    JsonPath declined = Quoting.sent();
    Quoting.move(declined, "decline", "{\"reason\": \"too dear\"}").then().statusCode(200);
    JsonPath withdrawn = Quoting.sent();
    Quoting.move(withdrawn, "withdraw", "").then().statusCode(200);

    assertData(
        """
        {"quoteId": "%s", "number": "%s", "revision": 1, "clientId": "%s"}
        """
            .formatted(
                declined.getString("id"),
                declined.getString("number"),
                declined.getString("clientId")),
        told(declined, "quote-sent", 2));
    assertData(
        """
        {"quoteId": "%s", "number": "%s", "revision": 1, "jobId": "%s", "reason": "too dear"}
        """
            .formatted(
                declined.getString("id"),
                declined.getString("number"),
                declined.getString("jobId")),
        told(declined, "quote-declined", 2));
    assertData(
        """
        {"quoteId": "%s", "number": "%s", "revision": 1, "jobId": "%s"}
        """
            .formatted(
                withdrawn.getString("id"),
                withdrawn.getString("number"),
                withdrawn.getString("jobId")),
        told(withdrawn, "quote-withdrawn", 2));
  }

  private static JsonPath offerOf(Item bolt) {
    String client =
        as(TestTokens.acme("sales"))
            .body(
                """
                {"details": {"name": "Miller & Sons", "legalName": "Miller & Sons Ltd", "taxId": "IE1234567T",
                  "email": "office@miller.example", "phone": "+353 1 555 0100", "currency": "EUR",
                  "billingAddress": {"line1": "1 High Street", "line2": "Yard", "city": "Dublin",
                    "postalCode": "D01", "region": "Leinster", "country": "IE"},
                  "paymentTermsDays": 30, "language": "en"}}
                """)
            .post("/v1/clients")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return Quoting.create(
            """
            {"clientId": "%s", "title": "Staircase", "description": "Steel", "validUntil": "2099-12-31",
             "expectedStart": "2099-01-10", "expectedCompletion": "2099-01-12",
             "discount": {"percent": "10", "reason": "Regular client"},
             "lines": [{"itemId": "%s", "quantity": "20", "discountPercent": "5"}, %s]}
            """
                .formatted(client, bolt.id(), Quoting.TWO_HOURS))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static String expected(JsonPath quote, Item bolt) {
    String twenty = "{\"category\": \"S\", \"rate\": \"20\", \"components\": []}";
    return """
        {"quoteId": "<id>", "number": "<number>", "revision": 1, "jobId": "<jobId>",
         "title": "Staircase", "description": "Steel",
         "client": {"clientId": "<clientId>", "name": "Miller & Sons", "legalName": "Miller & Sons Ltd",
           "taxId": "IE1234567T", "email": "office@miller.example", "phone": "+353 1 555 0100",
           "billingAddress": {"line1": "1 High Street", "line2": "Yard", "city": "Dublin",
             "postalCode": "D01", "region": "Leinster", "country": "IE"},
           "currency": "EUR", "paymentTermsDays": 30, "language": "en"},
         "lines": [
           {"lineId": "<lines[0].lineId>", "kind": "PRODUCT", "itemId": "<bolt>", "sku": "BOLT-M8",
            "description": "Bolt M8", "stocked": true,
            "money": {"quantity": "20", "unit": "C62", "unitPrice": "12.50", "priceBaseQuantity": "1",
              "discountPercent": "5", "tax": <20>, "net": "237.50", "documentShare": "-23.75",
              "taxAmount": "42.75", "gross": "256.50",
              "taxes": [{"tax": <20>, "base": "213.75", "componentAmounts": ["42.75"]}]}},
           {"lineId": "<lines[1].lineId>", "kind": "SERVICE", "description": "Work", "stocked": false,
            "money": {"quantity": "2", "unit": "HUR", "unitPrice": "65.00", "priceBaseQuantity": "1",
              "discountPercent": "0", "tax": <20>, "net": "130.00", "documentShare": "-13.00",
              "taxAmount": "23.40", "gross": "140.40",
              "taxes": [{"tax": <20>, "base": "117.00", "componentAmounts": ["23.40"]}]}}],
         "money": {"currency": "EUR", "pricingPolicy": "v1/DOCUMENT/HALF_UP/EXCLUSIVE",
           "lineNet": "367.50", "allowances": "36.75", "charges": "0.00", "taxExclusive": "330.75",
           "tax": "66.15", "taxInclusive": "396.90", "prepaid": "0.00", "rounding": "0.00",
           "payable": "396.90",
           "taxBreakdown": [{"tax": <20>, "base": "330.75", "componentAmounts": ["66.15"]}],
           "allowanceCharges": [{"terms": {"charge": false, "percent": "10", "base": "367.50",
             "reason": "Regular client"}, "tax": <20>, "base": "367.50", "amount": "36.75",
             "taxAmount": "7.35"}]},
         "expectedStart": "2099-01-10", "expectedCompletion": "2099-01-12",
         "approvedAt": "<approval.at>", "approvedBy": "Ann Miller", "documentHash": "<documentHash>"}
        """
        .replace("<20>", twenty)
        .replace("<bolt>", bolt.id())
        .replace("<id>", quote.getString("id"))
        .replace("<number>", quote.getString("number"))
        .replace("<jobId>", quote.getString("jobId"))
        .replace("<clientId>", quote.getString("clientId"))
        .replace("<lines[0].lineId>", quote.getString("lines[0].lineId"))
        .replace("<lines[1].lineId>", quote.getString("lines[1].lineId"))
        .replace("<approval.at>", Instant.parse(quote.getString("approval.at")).toString())
        .replace("<documentHash>", quote.getString("documentHash"));
  }

  private static void approveByStaff(JsonPath sent) {
    Quoting.move(sent, "approve", "{\"approvedBy\": \"Ann\", \"reason\": \"by phone\"}")
        .then()
        .statusCode(200);
  }

  /** The one event of this type, once so many have been told of the quote. */
  private static Seen told(JsonPath quote, String event, int count) {
    await("events of the quote")
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> assertEquals(count, Events.about(TOPIC, quote.getString("id")).size()));
    List<Seen> ofType =
        Events.about(TOPIC, quote.getString("id")).stream()
            .filter(seen -> seen.type().equals("io.jobwright.quotes." + event + ".v1"))
            .toList();
    assertEquals(1, ofType.size());
    return ofType.getFirst();
  }

  private static void assertData(String expected, Seen event) throws JsonProcessingException {
    assertEquals(new ObjectMapper().readTree(expected), event.data());
  }
}
