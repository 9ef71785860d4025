package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ChangeIT {

  private static final String SALES = TestTokens.acme("sales");
  private static final int ROUNDS = 500;

  private static Response send(String path, String etag, String patch) {
    return as(SALES)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(patch)
        .patch(path);
  }

  private static ValidatableResponse patch(String path, String patch) {
    return send(path, "*", patch).then();
  }

  @Test
  void ofTwoPatchesBasedOnOneVersionExactlyOneIsMade() throws Exception {
    String path = NotesApi.written("raced");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int version = 0; version < ROUNDS; version++) {
        String etag = "\"" + version + "\"";
        List<Future<Response>> both =
            Stream.of("left " + version, "right " + version)
                .map(text -> threads.submit(() -> send(path, etag, NotesApi.body(text))))
                .toList();
        assertOneWon(both, version);
      }
    }
    as(SALES).get(path).then().header("ETag", "\"" + ROUNDS + "\"");
  }

  private static void assertOneWon(List<Future<Response>> both, int round)
      throws InterruptedException, ExecutionException {
    Response left = both.get(0).get();
    Response right = both.get(1).get();
    List<Integer> statuses = Stream.of(left.statusCode(), right.statusCode()).sorted().toList();
    assertEquals(List.of(200, 412), statuses, "round " + round);
    Response winner = left.statusCode() == 200 ? left : right;
    assertEquals("\"" + (round + 1) + "\"", winner.header("ETag"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"version\": 9}                 | 422 | field_read_only | #/version",
        "{\"id\": \"not_1\"}              | 422 | field_read_only | #/id",
        "{\"due\": \"2026-03-31\"}        | 422 | field_read_only | #/due",
        "{\"version\": null}              | 422 | field_read_only | #/version",
        "{\"text\": null}                 | 422 | patch_invalid   | #/text",
        "{\"text\": \"\"}                 | 422 | patch_invalid   | #/text",
        "{\"colour\": \"red\"}            | 400 | unknown_field   | #/colour",
        "{\"version\": 9, \"colour\": 1}  | 400 | unknown_field   | #/colour",
        "{\"version\": 9, \"text\": 5}    | 400 | invalid_json    | #/text",
        "{\"text\": 5}                    | 400 | invalid_json    | #/text",
      })
  void aPatchThatCannotBeIsRefusedWithAPointer(
      String patch, int status, String code, String pointer) {
    String path = NotesApi.written("unchanged");
    patch(path, patch)
        .statusCode(status)
        .body("code", equalTo(code))
        .body("errors.pointer", contains(pointer));
    as(SALES).get(path).then().header("ETag", "\"0\"").body("text", equalTo("unchanged"));
  }

  @Test
  void aMalformedPatchIsRefusedBeforeItsVersionIsLookedAt() {
    String path = NotesApi.written("form first");
    String malformed = "{\"colour\": \"red\"}";
    send(path, "\"9\"", malformed).then().statusCode(400).body("code", equalTo("unknown_field"));
    as(SALES)
        .contentType("application/merge-patch+json")
        .body(malformed)
        .patch(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("unknown_field"));
  }

  /** The document does not ask for what cannot be changed. */
  private static ValidatableResponse patchedByTheWay(String path, String patch) {
    return RestAssured.given()
        .contentType("application/merge-patch+json")
        .header("Authorization", "Bearer " + SALES)
        .header("If-Match", "*")
        .body(patch)
        .patch(path)
        .then();
  }

  @Test
  void readOnlyFieldsMayComeAlongUnchanged() {
    String path = NotesApi.written("as read");
    String id = NotesApi.idOf(path);
    patchedByTheWay(path, "{\"id\": \"%s\", \"version\": 0, \"due\": null}".formatted(id))
        .statusCode(200)
        .header("ETag", "\"0\"");
    patchedByTheWay(path, "{\"id\": \"%s\", \"version\": 0, \"text\": \"new\"}".formatted(id))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("text", equalTo("new"));
  }

  @Test
  void aPatchThatChangesNothingLeavesTheVersion() {
    String path = NotesApi.written("same");
    patch(path, NotesApi.body("same")).statusCode(200).header("ETag", "\"0\"");
    patch(path, "{}").statusCode(200).header("ETag", "\"0\"");
  }

  @Test
  void aPatchIsAMergePatch() {
    String path = NotesApi.written("typed");
    as(SALES)
        .header("If-Match", "*")
        .body(NotesApi.body("json"))
        .patch(path)
        .then()
        .statusCode(415)
        .header("Accept-Patch", "application/merge-patch+json");
    for (String wrong : new String[] {"[]", "\"x\"", "null", "1"}) {
      patch(path, wrong).statusCode(400);
    }
  }

  @Test
  void whatTheCallerHasIsNotSentAgain() {
    String path = NotesApi.written("read twice");
    for (String known : new String[] {"\"0\"", "\"7\", \"0\"", "*", "W/\"0\""}) {
      as(SALES)
          .header("If-None-Match", known)
          .get(path)
          .then()
          .statusCode(304)
          .header("ETag", "\"0\"")
          .header("Cache-Control", "private, no-cache")
          .body(emptyString());
    }
    patch(path, NotesApi.body("changed")).statusCode(200);
    as(SALES).header("If-None-Match", "\"0\"").get(path).then().statusCode(200);
  }

  @Test
  void whatIsShownOnceIsStoredNowhere() {
    String path = NotesApi.written("secret of the house");
    NotesApi.write("secret again").then().header("Cache-Control", "private, no-store");
    as(SALES).get(path).then().header("Cache-Control", "private, no-store");
    as(SALES).get("/v1/notes?limit=1").then().header("Cache-Control", "private, no-cache");
  }

  @Test
  void whatCanBeReadHasAHead() {
    String path = NotesApi.written("head");
    as(SALES).head(path).then().statusCode(200).header("ETag", "\"0\"").body(emptyString());
    as(SALES).head("/v1/notes").then().statusCode(200).body(emptyString());
    as(SALES).head(path + "x").then().statusCode(404).body(emptyString());
  }
}
