package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class OperationIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final IdType ID = new IdType("qop");
  private static final int SECOND_STEP = 1 + Counting.A_STEP;

  /** One of its own for each test: a tenant has one operation running at a time. */
  private final UUID tenant = IdType.next();

  private RequestSpecification by(String role) {
    return as(TestTokens.user(tenant, role));
  }

  private Response start(int upTo, String trouble) {
    String body =
        trouble == null
            ? "{\"upTo\": %d}".formatted(upTo)
            : "{\"upTo\": %d, \"trouble\": \"%s\"}".formatted(upTo, trouble);
    return by("sales").body(body).post("/v1/countings");
  }

  /** Starts one and returns its path. */
  private String started(int upTo, String trouble) {
    return start(upTo, trouble).then().statusCode(202).extract().header("Location");
  }

  private String troubled(IntConsumer trouble) {
    String name = UUID.randomUUID().toString();
    Counting.TROUBLE.put(name, trouble);
    return name;
  }

  private void awaitStatus(String path, String status) {
    await(status).atMost(SOON).until(() -> by("sales").get(path).path("status").equals(status));
  }

  private ValidatableResponse cancel(String path, String ifMatch) {
    return by("sales").header("If-Match", ifMatch).post(path + "/cancel").then();
  }

  private String result(String path) {
    return by("sales")
        .get(path + "/result")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .header("Content-Disposition", "attachment; filename=\"numbers.csv\"")
        .extract()
        .asString();
  }

  private static UUID uuid(String path) {
    return ID.parse(NotesApi.idOf(path)).orElseThrow();
  }

  private static long chunks(String path) {
    return NotesApi.DATABASE.count(
        "select count(*) from operation_chunk where operation_id = ?", uuid(path));
  }

  /** Moves a point in time of an operation to the past. */
  private static void change(String path, String assignments) {
    NotesApi.DATABASE.column(
        "update operation set " + assignments + " where id = ? returning id", uuid(path));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      if (!latch.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody came");
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void anOperationIsFollowedToItsResult() {
    Response accepted = start(10, null);
    String path =
        accepted
            .then()
            .statusCode(202)
            .header("Retry-After", "1")
            .header("ETag", "\"0\"")
            .header("Location", matchesPattern("/v1/operations/qop_[0-9a-z]{26}"))
            .body("kind", equalTo("COUNTING"))
            .body("status", equalTo("QUEUED"))
            .body("progress.total", nullValue())
            .extract()
            .header("Location");
    awaitStatus(path, "SUCCEEDED");
    String etag =
        by("sales")
            .get(path)
            .then()
            .body("progress.done", equalTo(10))
            .body("progress.total", equalTo(10))
            .body("result.href", equalTo(path + "/result"))
            .body("problem", nullValue())
            .extract()
            .header("ETag");
    by("sales").header("If-None-Match", etag).get(path).then().statusCode(304);
    assertEquals(Counting.numbers(1, 10), result(path));
    String resultTag = by("sales").get(path + "/result").header("ETag");
    assertEquals(etag.replaceAll("\"$", "-result\""), resultTag);
    by("sales").header("If-None-Match", resultTag).get(path + "/result").then().statusCode(304);
    by("sales").head(path + "/result").then().statusCode(200).header("ETag", resultTag);
  }

  @Test
  void aRepeatedRequestStartsNothingNew() {
    RequestSpecification request = by("sales").body("{\"upTo\": 2}");
    Response first = request.post("/v1/countings");
    Response again = request.post("/v1/countings");
    again.then().statusCode(202).header("Idempotency-Replayed", "true").header("Retry-After", "1");
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(
        1, NotesApi.DATABASE.count("select count(*) from operation where tenant_id = ?", tenant));
  }

  @Test
  void aRunningOperationIsCancelledAndWhatItHasDoneIsGone() {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    AtomicInteger later = new AtomicInteger();
    String path =
        started(
            10,
            troubled(
                first -> {
                  if (first > SECOND_STEP) {
                    later.incrementAndGet();
                  } else if (first == SECOND_STEP) {
                    working.countDown();
                    waitFor(cancelled);
                  }
                }));
    waitFor(working);
    by("sales")
        .get(path)
        .then()
        .body("status", equalTo("RUNNING"))
        .body("progress.done", equalTo(3));
    cancel(path, "\"0\"").statusCode(412);
    cancel(path, "*").statusCode(200).body("status", equalTo("CANCELLED"));
    cancelled.countDown();
    assertEquals(Counting.numbers(1, 2), resultOfAnother());
    by("sales").get(path).then().body("status", equalTo("CANCELLED"));
    assertEquals(0, chunks(path));
    assertEquals(0, later.get());
    cancel(path, "*").statusCode(409).body("code", equalTo("invalid_state_transition"));
    by("sales").get(path + "/result").then().statusCode(409).body("code", equalTo("no_result"));
  }

  /** The next one of the tenant: when it is done, the one before has come to its end. */
  private String resultOfAnother() {
    String path = started(2, null);
    awaitStatus(path, "SUCCEEDED");
    return result(path);
  }

  @Test
  void oneOfATenantRunsAtATimeAndOneThatWaitsIsCancelled() {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    String running =
        started(
            2,
            troubled(
                first -> {
                  working.countDown();
                  waitFor(goOn);
                }));
    waitFor(working);
    String waiting = started(2, null);
    String other =
        as(TestTokens.acme("sales"))
            .body("{\"upTo\": 1}")
            .post("/v1/countings")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await("another tenant's")
        .atMost(SOON)
        .until(() -> as(TestTokens.acme("sales")).get(other).path("status").equals("SUCCEEDED"));
    by("sales").get(waiting).then().body("status", equalTo("QUEUED"));
    cancel(waiting, "\"0\"").statusCode(200).body("status", equalTo("CANCELLED"));
    goOn.countDown();
    awaitStatus(running, "SUCCEEDED");
  }

  @Test
  void whatADeadWorkerLeftGoesOnFromItsLastStepAndIsNotDoubled() {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch wokenUp = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger steps = new AtomicInteger();
    String path =
        started(
            10,
            troubled(
                first -> {
                  steps.incrementAndGet();
                  if (first == SECOND_STEP && stuck.getCount() > 0) {
                    stuck.countDown();
                    waitFor(wokenUp);
                    over.countDown();
                  }
                }));
    waitFor(stuck);
    change(path, "due_at = now() - interval '1 second'");
    awaitStatus(path, "SUCCEEDED");
    assertEquals(Counting.numbers(1, 10), result(path));
    assertEquals(1 + 1 + 3, steps.get(), "the first step was not done again");
    // the one that was taken for dead tries to finish its step
    wokenUp.countDown();
    waitFor(over);
    assertEquals(Counting.numbers(1, 2), resultOfAnother());
    assertEquals(Counting.numbers(1, 10), result(path));
    assertEquals(4, chunks(path));
    by("sales").get(path).then().body("progress.done", equalTo(10));
  }

  @Test
  void aWorkerWhoseStepIsTakenOverInTheMiddleOfItAddsNothing() {
    CountDownLatch both = new CountDownLatch(2);
    String path =
        started(
            10,
            troubled(
                first -> {
                  if (first == SECOND_STEP) {
                    both.countDown();
                    waitFor(both);
                  }
                }));
    await("the first is in its step").atMost(SOON).until(() -> both.getCount() == 1);
    change(path, "due_at = now() - interval '1 second'");
    awaitStatus(path, "SUCCEEDED");
    assertEquals(Counting.numbers(1, 2), resultOfAnother());
    assertEquals(Counting.numbers(1, 10), result(path));
    assertEquals(4, chunks(path));
  }

  @Test
  void aStepThatAlwaysFailsIsTriedThreeTimes() {
    AtomicInteger tries = new AtomicInteger();
    String path =
        started(
            10,
            troubled(
                first -> {
                  if (first == SECOND_STEP) {
                    tries.incrementAndGet();
                    throw new IllegalStateException("always");
                  }
                }));
    awaitStatus(path, "FAILED");
    by("sales")
        .get(path)
        .then()
        .body("problem.code", equalTo("operation_failed"))
        .body("problem.status", equalTo(500))
        .body("result", nullValue());
    assertEquals(3, tries.get());
    assertEquals(0, chunks(path));
  }

  @Test
  void aWorkerThatDiesEachTimeIsNotReplacedForEver() {
    String path = started(2, null);
    awaitStatus(path, "SUCCEEDED");
    change(
        path,
        "status = 'RUNNING', tries = 3, ended_at = null, expires_at = null,"
            + " due_at = now() - interval '1 second'");
    awaitStatus(path, "FAILED");
  }

  @Test
  void aBrokenRuleEndsItAtOnce() {
    String path =
        started(
            10,
            troubled(
                first -> {
                  throw Problem.of(ProblemType.LINES_TOO_MANY, "Not that many.");
                }));
    awaitStatus(path, "FAILED");
    by("sales")
        .get(path)
        .then()
        .body("problem.code", equalTo("lines_too_many"))
        .body("problem.detail", equalTo("Not that many."));
  }

  @Test
  void itIsNothingToOtherTenantsAndForWhoMayStartItOnly() {
    String path = started(2, null);
    awaitStatus(path, "SUCCEEDED");
    for (String one : new String[] {path, path + "/result"}) {
      as(TestTokens.globex("owner")).get(one).then().statusCode(404);
      by("accountant").get(one).then().statusCode(403).body("code", equalTo("insufficient_scope"));
    }
    as(TestTokens.globex("owner"))
        .header("If-Match", "*")
        .post(path + "/cancel")
        .then()
        .statusCode(404);
    by("accountant").header("If-Match", "*").post(path + "/cancel").then().statusCode(403);
  }

  @Test
  void whoDidNotStartItMayFollowItButNeitherEndItNorReadItsResultUnlessAnOwner() {
    String owners =
        by("owner").body("{\"upTo\": 2}").post("/v1/countings").then().extract().header("Location");
    String sellers = started(2, null);
    awaitStatus(owners, "SUCCEEDED");
    awaitStatus(sellers, "SUCCEEDED");
    by("sales")
        .get(owners + "/result")
        .then()
        .statusCode(403)
        .body("code", equalTo("insufficient_scope"));
    cancel(owners, "*").statusCode(403).body("code", equalTo("insufficient_scope"));
    by("sales").get(owners).then().statusCode(200);
    by("owner").get(sellers + "/result").then().statusCode(200).body(equalTo("1\r\n2\r\n"));

    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    String running =
        started(
            10,
            troubled(
                first -> {
                  begun.countDown();
                  waitFor(told);
                }));
    waitFor(begun);
    by("owner")
        .header("If-Match", "*")
        .post(running + "/cancel")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));
    told.countDown();
  }

  @Test
  void aResultExpiresAndIsClearedAwayAndLaterTheOperation() {
    String path = started(10, null);
    awaitStatus(path, "SUCCEEDED");
    change(path, "expires_at = now() - interval '1 second'");
    by("sales")
        .get(path + "/result")
        .then()
        .statusCode(410)
        .body("code", equalTo("result_expired"));
    change(path, "due_at = expires_at");
    await("cleared away").atMost(SOON).until(() -> chunks(path) == 0);
    by("sales").get(path).then().statusCode(200).body("status", equalTo("SUCCEEDED"));
    change(path, "ended_at = now() - interval '31 days', due_at = now() - interval '1 day'");
    await("forgotten").atMost(SOON).until(() -> by("sales").get(path).statusCode() == 404);
  }
}
