package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class IdempotencyIT {

  private static Response write(String token, String key, String text) {
    return RestAssured.given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", key)
        .body(NotesApi.body(text))
        .post("/v1/notes");
  }

  private static Response answer(Future<Response> running) {
    try {
      return running.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void fiftyAtOnceWithOneKeyHaveOneEffect() {
    String token = TestTokens.acme("sales");
    List<Response> answers;
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      List<Future<Response>> running =
          IntStream.range(0, 50)
              .mapToObj(n -> threads.submit(() -> write(token, "fifty-at-once-0001", "fifty")))
              .toList();
      answers = running.stream().map(IdempotencyIT::answer).toList();
    }
    assertEquals(1, NotesApi.notes("fifty"));
    List<Response> made = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
    assertEquals(1, made.stream().filter(a -> a.header("Idempotency-Replayed") == null).count());
    assertEquals(1, made.stream().map(Response::asString).distinct().count());
    assertTrue(
        answers.stream()
            .filter(answer -> answer.statusCode() != 201)
            .allMatch(answer -> answer.path("code").equals("idempotency_in_progress")));
  }

  @Test
  void aRepeatGetsTheStoredAnswerToTheByteThoughTheNoteHasChanged() {
    String token = TestTokens.acme("sales");
    Response first = write(token, "\"quoted-key-000001\"", "first");
    as(token)
        .header("If-Match", "\"0\"")
        .body(NotesApi.body("changed"))
        .post(first.header("Location") + "/rewrite")
        .then()
        .statusCode(200);
    Response repeat = write(token, "quoted-key-000001", "first");
    assertEquals("true", repeat.header("Idempotency-Replayed"));
    assertEquals(first.asString(), repeat.asString());
    assertEquals(first.header("ETag"), repeat.header("ETag"));
    assertEquals(first.header("Location"), repeat.header("Location"));
  }

  @Test
  void anotherBodyWithTheSameKeyIsRefused() {
    write(TestTokens.acme("sales"), "one-key-two-bodies", "one").then().statusCode(201);
    write(TestTokens.acme("sales"), "one-key-two-bodies", "two")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency_key_reused"));
    assertEquals(0, NotesApi.notes("two"));
  }

  @Test
  void twoTenantsShareNoKeys() {
    write(TestTokens.acme("sales"), "key-of-two-tenants", "of two tenants").then().statusCode(201);
    write(TestTokens.globex("sales"), "key-of-two-tenants", "of two tenants")
        .then()
        .statusCode(201);
    assertEquals(2, NotesApi.notes("of two tenants"));
  }

  @Test
  void aRefusalIsRepeatedToo() {
    String path = NotesApi.written("to be rewritten");
    for (String replayed : new String[] {null, "true"}) {
      Response refusal =
          RestAssured.given()
              .contentType("application/json")
              .header("Authorization", "Bearer " + TestTokens.acme("sales"))
              .header("Idempotency-Key", "stale-rewrite-00001")
              .header("If-Match", "\"7\"")
              .body(NotesApi.body("stale"))
              .post(path + "/rewrite");
      assertEquals(412, refusal.statusCode());
      assertEquals(replayed, refusal.header("Idempotency-Replayed"));
      assertEquals("application/problem+json", refusal.contentType());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "has blanks in it, which is wrong", "../../../etc/passwd!"})
  void aMalformedKeyIsRefused(String key) {
    write(TestTokens.acme("sales"), key, "malformed key")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency_key_invalid"));
    assertEquals(0, NotesApi.notes("malformed key"));
  }

  @Test
  void makingSomethingNeedsAKey() {
    RestAssured.given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + TestTokens.acme("sales"))
        .body(NotesApi.body("no key"))
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency_key_missing"));
    assertEquals(0, NotesApi.notes("no key"));
  }
}
