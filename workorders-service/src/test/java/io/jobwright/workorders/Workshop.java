package io.jobwright.workorders;

import static io.jobwright.platform.testing.Api.as;
import static io.jobwright.workorders.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** A work order of Acme's, as its people and the other services work on it. */
public record Workshop(String id, ApprovedQuote quote) {

  public static final String TOPIC = "jobwright.workorders.work-order";
  public static final String STOCK = "jobwright.inventory.reservation";
  public static final String DEAD_LETTERS = "jobwright.workorders-service.dlq";

  /** What inventory says of one line. */
  public record Answer(int line, String reserved, String backordered) {}

  /** Approved and taken in. */
  public static Workshop of(ApprovedQuote quote) {
    Events.send(quote.event());
    return new Workshop(idOf(quote), quote);
  }

  public static String idOf(ApprovedQuote quote) {
    eventually(
        "a work order of " + quote.quoteId(),
        () -> assertEquals(1, ofQuote(quote.quoteId()).size()));
    return ofQuote(quote.quoteId()).path(0).path("id").asText();
  }

  public static JsonNode ofQuote(String quoteId) {
    return Json.parse(
            as(TestTokens.acme("sales"))
                .queryParam("quoteId", quoteId)
                .get("/v1/work-orders")
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .path("items");
  }

  public JsonNode read() {
    return Json.parse(
        as(TestTokens.acme("dispatcher"))
            .get("/v1/work-orders/" + id)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  public long version() {
    return read().path("version").asLong();
  }

  public String stockState() {
    return read().path("stockState").asText();
  }

  public JsonNode stock(int line) {
    return read().path("lines").path(line).path("stock");
  }

  /** Asks for a move, based on the present version. */
  public ValidatableResponse move(String role, String move, String body) {
    return move(role, move, body, version());
  }

  public ValidatableResponse move(String role, String move, String body, long version) {
    var request = as(TestTokens.acme(role)).header("If-Match", "\"" + version + "\"");
    if (body != null) {
      request.body(body);
    }
    return request.post("/v1/work-orders/" + id + "/" + move).then();
  }

  public Events.Sent answer(String type, long version, Answer... answers) {
    return Events.Sent.of(
        STOCK,
        "io.jobwright.inventory." + type + ".v1",
        quote.tenant(),
        id,
        version,
        """
        {"workOrderId": "%s", "lines": [%s]}
        """
            .formatted(id, String.join(",", List.of(answers).stream().map(this::line).toList())));
  }

  private String line(Answer answer) {
    return """
        {"lineId": "%s", "itemId": "%s", "asked": "%s", "reserved": "%s", "backordered": "%s"}
        """
        .formatted(
            quote.lineId(answer.line()),
            quote.itemId(answer.line()),
            quote.lines().path(answer.line()).at("/money/quantity").asText(),
            answer.reserved(),
            answer.backordered());
  }

  /** Everything a bathroom needs is there. */
  public Events.Sent allReserved(long version) {
    return answer("stock-reserved", version, new Answer(0, "5", "0"), new Answer(1, "3", "0"));
  }

  /** Three of five taps are there, and all pipes. */
  public Events.Sent twoTapsShort(long version) {
    return answer(
        "stock-partially-reserved", version, new Answer(0, "3", "2"), new Answer(1, "3", "0"));
  }

  public Events.Sent consumed(long version, String taps, String pipes) {
    return Events.Sent.of(
        STOCK,
        "io.jobwright.inventory.stock-consumed.v1",
        quote.tenant(),
        id,
        version,
        """
        {"workOrderId": "%s", "lines": [
          {"lineId": "%s", "itemId": "%s", "consumed": "%s", "unitCost": "11.20", "cost": "56.00"},
          {"lineId": "%s", "itemId": "%s", "consumed": "%s", "unitCost": "2.10", "cost": "6.30"}]}
        """
            .formatted(
                id,
                quote.lineId(0),
                quote.itemId(0),
                taps,
                quote.lineId(1),
                quote.itemId(1),
                pipes));
  }

  public Events.Sent released(long version) {
    return Events.Sent.of(
        STOCK,
        "io.jobwright.inventory.stock-released.v1",
        quote.tenant(),
        id,
        version,
        """
        {"workOrderId": "%s", "lines": [
          {"lineId": "%s", "itemId": "%s", "released": "5"},
          {"lineId": "%s", "itemId": "%s", "released": "3"}]}
        """
            .formatted(id, quote.lineId(0), quote.itemId(0), quote.lineId(1), quote.itemId(1)));
  }

  /** Sends and waits until the work order shows this stock state. */
  public void hear(String stockState, Events.Sent... events) {
    Events.send(events);
    eventually("stock " + stockState, () -> assertEquals(stockState, stockState()));
  }

  /** What was told of the work order, by type, once there are so many. */
  public List<Events.Seen> told(int atLeast) {
    eventually(
        atLeast + " events about " + id,
        () -> assertEquals(atLeast, Events.about(TOPIC, id).size()));
    return Events.about(TOPIC, id);
  }

  /** Dead letters of this service with this key. */
  public static List<Events.Seen> deadLetters(String key) {
    return Events.about(DEAD_LETTERS, key);
  }
}
