package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

  private static final Duration SOON = Duration.ofSeconds(20);

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

  /** The lock of a key is free a moment before everybody sees its row; the row decides. */
  @Test
  void whoFindsTheKeyTakenInTheEndUndoesTheEffect() throws Exception {
    String key = "taken-in-the-end-0001";
    try (Connection other = NotesApi.DATABASE.asSuperuser();
        Statement statement = other.createStatement();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      other.setAutoCommit(false);
      statement.execute("lock table note in share mode");
      Future<Response> running =
          threads.submit(() -> write(TestTokens.acme("sales"), key, "taken in the end"));
      await().atMost(SOON).until(IdempotencyIT::aNoteWaits);
      statement.execute(
          """
          insert into idempotency_key (tenant_id, client_id, operation, key, fingerprint, status,
                                       content_type, body)
          values ('%s', 'jobwright-tests', 'POST /v1/notes', '%s', 'other', 201, 'text/plain', '')
          """
              .formatted(TestTokens.ACME, key));
      other.commit();
      answer(running)
          .then()
          .statusCode(409)
          .body("code", equalTo("idempotency_in_progress"))
          .header("Retry-After", notNullValue());
    }
    assertEquals(0, NotesApi.notes("taken in the end"));
  }

  private static boolean aNoteWaits() {
    return NotesApi.DATABASE.count(
            "select count(*) from pg_locks where relation = 'note'::regclass and not granted")
        > 0;
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

  @Test
  void anAnswerLostOnItsWayIsGivenToTheRepeat() throws IOException {
    String token = TestTokens.acme("sales");
    String body = NotesApi.body("answer lost");
    String key = "answer-lost-000000001";
    String request =
        """
        POST /v1/notes HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Idempotency-Key: %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s"""
            .formatted(token, key, body.length(), body);
    try (Socket caller = new Socket("localhost", RestAssured.port)) {
      caller.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      caller.getOutputStream().flush();
      caller.shutdownInput();
      await().atMost(SOON).until(() -> NotesApi.notes("answer lost") == 1);
    }
    Response repeat = write(token, key, "answer lost");
    assertEquals(201, repeat.statusCode());
    assertEquals("true", repeat.header("Idempotency-Replayed"));
    assertEquals(1, NotesApi.notes("answer lost"));
  }

  @Test
  void afterSevenDaysAKeyIsNewAndTheOldAnswersGo() {
    String token = TestTokens.acme("sales");
    for (String key : List.of("a-week-old-key-00001", "a-week-old-key-00002")) {
      write(token, key, "a week ago").then().statusCode(201);
    }
    NotesApi.DATABASE.column(
        """
        update idempotency_key set created_at = now() - interval '7 days 1 second'
         where key like 'a-week-old-key-%' returning key
        """);
    write(token, "a-week-old-key-00001", "today")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
    assertEquals(1, NotesApi.notes("today"));
    assertEquals(
        "true", write(token, "a-week-old-key-00001", "today").header("Idempotency-Replayed"));
    write(token, "a-young-key-00000001", "of this week").then().statusCode(201);
    assertEquals(
        List.of("a-week-old-key-00001"),
        NotesApi.DATABASE.column(
            "select key from idempotency_key where key like 'a-week-old-key-%'"));
  }

  @Test
  void whatAKeyCostsDoesNotGrowWithTheKeysThatAreKept() throws Exception {
    UUID tenant = IdType.next();
    String token = TestTokens.user(tenant, "sales");
    try (Connection database = NotesApi.DATABASE.asSuperuser();
        Statement statement = database.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      statement.execute(
          """
          insert into idempotency_key (tenant_id, client_id, operation, key, fingerprint, status,
                                       content_type, body)
          select '%s', 'jobwright-tests', 'POST /v1/notes', 'kept-key-' || n, 'other', 201,
                 'text/plain', repeat('x', 200)
            from generate_series(1, 20000) n
          """
              .formatted(tenant));
      statement.execute("analyze idempotency_key");
    }
    long before = pagesReadToStore();
    for (int i = 0; i < 10; i++) {
      write(token, "one-of-many-keys-%04d".formatted(i), "of many").then().statusCode(201);
    }
    long pages = (pagesReadToStore() - before) / 10;
    assertTrue(pages > 0 && pages < 50, pages + " pages to store an answer");
  }

  private static long pagesReadToStore() {
    return NotesApi.DATABASE.count(
        """
        select coalesce(sum(shared_blks_hit + shared_blks_read), 0)::bigint
          from pg_stat_statements where query like '%removed as%idempotency_key%'
        """);
  }

  @Test
  void anAnswerIsGivenAgainOnlyToWhomItWasMadeFor() {
    String key = "key-of-a-colleague-01";
    write(TestTokens.acme("sales"), key, "of sales").then().statusCode(201);
    write(TestTokens.acme("owner"), key, "of sales")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency_key_reused"));
    write(TestTokens.acme("accountant"), key, "of sales").then().statusCode(403);
  }

  @Test
  void oneRequestHasOneKey() {
    RestAssured.given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + TestTokens.acme("sales"))
        .header("Idempotency-Key", "first-of-two-keys-01", "second-of-two-keys-1")
        .body(NotesApi.body("two keys"))
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency_key_invalid"));
    write(TestTokens.acme("sales"), "k".repeat(10_000), "long key").then().statusCode(400);
  }
}
