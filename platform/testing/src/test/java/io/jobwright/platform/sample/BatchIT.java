package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class BatchIT {

  private static String item(String key, String body) {
    return "{\"idempotencyKey\": \"" + key + "\", \"body\": " + body + "}";
  }

  private static String item(String body) {
    return item(IdType.next().toString(), body);
  }

  private static String batch(String... items) {
    return "{\"items\": [" + String.join(",", items) + "]}";
  }

  private static String atomic(String... items) {
    return "{\"atomic\": true, \"items\": [" + String.join(",", items) + "]}";
  }

  private static Response send(String body) {
    return RestAssured.given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + TestTokens.acme("sales"))
        .body(body)
        .post("/v1/notes/batch");
  }

  private static ValidatableResponse answered(String body) {
    return send(body).then().statusCode(207).contentType("application/json");
  }

  @Test
  void eachItemIsAnsweredInItsPlaceAsASingleRequestWouldBe() {
    long events = NotesApi.events();
    answered(
            batch(
                item(NotesApi.body("batch one")),
                item("{\"text\": 5}"),
                item("{\"colour\": \"red\", \"text\": \"x\"}"),
                item("{\"text\": \" \"}"),
                item("null"),
                item(NotesApi.body("forbidden")),
                item(NotesApi.body("crash")),
                "{\"body\": " + NotesApi.body("without a key") + "}",
                item(NotesApi.body("batch two"))))
        .body("items.index", contains(0, 1, 2, 3, 4, 5, 6, 7, 8))
        .body("items.status", contains(201, 400, 400, 400, 400, 422, 500, 400, 201))
        .body("items[0].body.text", equalTo("batch one"))
        .body("items[0].body.id", startsWith("not_"))
        .body("items[1].problem.code", equalTo("invalid_json"))
        .body("items[1].problem.errors[0].pointer", equalTo("#/text"))
        .body("items[2].problem.code", equalTo("unknown_field"))
        .body("items[3].problem.code", equalTo("validation_failed"))
        .body("items[3].problem.errors[0].pointer", equalTo("#/text"))
        .body("items[5].problem.code", equalTo("amount_invalid"))
        .body("items[6].problem.code", equalTo("internal_error"))
        .body("items[7].problem.code", equalTo("idempotency_key_missing"));
    assertEquals(1, NotesApi.notes("batch one"));
    assertEquals(1, NotesApi.notes("batch two"));
    assertEquals(2, NotesApi.events() - events);
  }

  @Test
  void aRepeatIsAnsweredToTheByteAndHasNoEffect() {
    String body =
        batch(item(NotesApi.body("repeated")), item(NotesApi.body("forbidden")), item("{}"));
    String first = send(body).asString();
    assertEquals(withoutRequestId(first), withoutRequestId(send(body).asString()));
    assertEquals(1, NotesApi.notes("repeated"));
    String made = batch(item(NotesApi.body("made")), item(NotesApi.body("forbidden")));
    assertNull(send(made).header("Idempotency-Replayed"));
    assertEquals("true", send(made).header("Idempotency-Replayed"));
  }

  /** A malformed item is refused anew; the other answers are the stored ones. */
  private static String withoutRequestId(String answer) {
    return answer.replaceAll("req_[0-9a-z]{26}", "req");
  }

  @Test
  void aMalformedKeyIsRefusedBeforeAnythingIsMade() {
    send(batch(item(NotesApi.body("good key")), item("short", NotesApi.body("short key"))))
        .then()
        .statusCode(400)
        .body("code", equalTo("validation_failed"))
        .body("errors.pointer", contains("#/items/1/idempotencyKey"));
    RestAssured.given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + TestTokens.acme("sales"))
        .header("Idempotency-Key", "short")
        .body(batch(item(NotesApi.body("good key"))))
        .post("/v1/notes/batch")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency_key_invalid"));
    assertEquals(0, NotesApi.notes("good key"));
  }

  @Test
  void whatWasMadeAloneIsNotMadeAgainInABatch() {
    String key = IdType.next().toString();
    RestAssured.given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + TestTokens.acme("sales"))
        .header("Idempotency-Key", key)
        .body(NotesApi.body("alone first"))
        .post("/v1/notes")
        .then()
        .statusCode(201);
    answered(batch(item(key, NotesApi.body("alone first"))))
        .body("items.status", contains(422))
        .body("items[0].problem.code", equalTo("idempotency_key_reused"));
    assertEquals(1, NotesApi.notes("alone first"));
  }

  @Test
  void aKeyOfAnItemStandsForOneBody() {
    String key = IdType.next().toString();
    answered(batch(item(key, NotesApi.body("key one")), item(key, NotesApi.body("key one"))))
        .body("items.status", contains(201, 201))
        .body("items.body.id.unique()", hasSize(1));
    answered(batch(item(key, NotesApi.body("key two"))))
        .body("items.status", contains(422))
        .body("items[0].problem.code", equalTo("idempotency_key_reused"));
    assertEquals(1, NotesApi.notes("key one"));
    assertEquals(0, NotesApi.notes("key two"));
  }

  @Test
  void theHeadersKeyStandsForItemsWithoutOne() {
    String body = "{\"body\": " + NotesApi.body("by the header") + "}";
    String key = IdType.next().toString();
    for (int times = 0; times < 2; times++) {
      RestAssured.given()
          .contentType("application/json")
          .header("Authorization", "Bearer " + TestTokens.acme("sales"))
          .header("Idempotency-Key", key)
          .body(batch(body, body))
          .post("/v1/notes/batch")
          .then()
          .statusCode(207)
          .body("items.status", contains(201, 201));
    }
    assertEquals(2, NotesApi.notes("by the header"));
  }

  @Test
  void anAtomicBatchIsMadeWholeOrNotAtAll() {
    long events = NotesApi.events();
    String first = item(NotesApi.body("together"));
    String second = item(NotesApi.body("together"));
    for (String wrong :
        new String[] {NotesApi.body("forbidden"), NotesApi.body("crash"), "{\"text\": 5}"}) {
      int status = wrong.contains("forbidden") ? 422 : wrong.contains("crash") ? 500 : 400;
      answered(atomic(first, item(wrong), second))
          .body("items.status", contains(424, status, 424))
          .body("items[0].problem.code", equalTo("batch_rolled_back"));
    }
    assertEquals(0, NotesApi.notes("together"));
    assertEquals(events, NotesApi.events());

    String whole = atomic(first, second);
    String made = answered(whole).body("items.status", contains(201, 201)).extract().asString();
    assertEquals(made, send(whole).asString());
    assertEquals(2, NotesApi.notes("together"));
  }

  @Test
  void aBatchHasOneToAHundredItems() {
    send(batch()).then().statusCode(400).body("code", equalTo("validation_failed"));
    send("{}").then().statusCode(400);
    String hundred =
        IntStream.range(0, 100)
            .mapToObj(n -> item(NotesApi.body("hundred")))
            .collect(Collectors.joining(","));
    answered(batch(hundred)).body("items.status", everyItem(equalTo(201)));
    assertEquals(100, NotesApi.notes("hundred"));
    String more =
        Stream.of(hundred, item(NotesApi.body("hundred"))).collect(Collectors.joining(","));
    send(batch(more))
        .then()
        .statusCode(400)
        .body("code", equalTo("validation_failed"))
        .body("errors.pointer", contains("#/items"));
    assertEquals(100, NotesApi.notes("hundred"));
  }

  @Test
  void whoMayNotMakeOneMayNotMakeMany() {
    as(TestTokens.acme("accountant"))
        .body(batch(item(NotesApi.body("refused"))))
        .post("/v1/notes/batch")
        .then()
        .statusCode(403);
    as(TestTokens.globex("sales"))
        .body(batch(item(NotesApi.body("of globex"))))
        .post("/v1/notes/batch")
        .then()
        .statusCode(207);
    as(TestTokens.acme("sales")).get("/v1/notes?text=of globex").then().body("items", empty());
  }
}
