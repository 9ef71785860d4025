package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ProblemsIT {

  private static final String SALES = TestTokens.acme("sales");

  private static ValidatableResponse assertProblem(Response answer, int status, String code) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("code", equalTo(code))
        .body("type", equalTo("https://docs.jobwright.io/problems/" + code))
        .body("requestId", equalTo(answer.header("X-Request-Id")));
  }

  @Test
  void withoutATokenThereIsAChallengeAndNoErrorCode() {
    for (Response answer :
        new Response[] {
          anonymous().get("/v1/notes"),
          anonymous().header("Authorization", "Basic abc").get("/v1/notes")
        }) {
      assertProblem(answer, 401, "unauthenticated")
          .header("WWW-Authenticate", "Bearer realm=\"jobwright\"");
    }
  }

  @Test
  void anInvalidTokenIsToldWhatIsWrongWithIt() {
    String valid = TestTokens.acme("owner");
    assertInvalid(as("not.a.token").get("/v1/notes"), "The token is malformed.");
    assertInvalid(as(valid + "==").get("/v1/notes"), "The token is malformed.");
    assertInvalid(
        as(TestTokens.expired()).get("/v1/notes"), "The token expired at 2023-11-14T22:18:20Z.");
    assertInvalid(
        as(TestTokens.forAudience("account")).get("/v1/notes"),
        "The signature, issuer or audience of the token is not right.");
  }

  private static void assertInvalid(Response answer, String why) {
    assertProblem(answer, 401, "unauthenticated")
        .header(
            "WWW-Authenticate",
            "Bearer realm=\"jobwright\", error=\"invalid_token\", error_description=\""
                + why
                + "\"")
        .body("detail", equalTo(why));
  }

  @Test
  void oneTokenHasOneSpellingAlsoWhereItIsKnownAlready() {
    String valid = TestTokens.acme("sales");
    as(valid).get("/v1/notes").then().statusCode(200);
    for (String spelling : List.of(valid + "=", valid + ",,,", valid + "!!!")) {
      as(spelling).get("/v1/notes").then().statusCode(401);
    }
    as(valid).get("/v1/notes").then().statusCode(200);
  }

  @Test
  void whoeverMayNotIsToldWhatItTakesAndWhatTheTokenHas() {
    assertLacking(
        as(TestTokens.acme("technician")).get("/v1/notes"),
        "quotes:read",
        "This needs quotes:read, which the role technician does not have; the token has"
            + " jobs:perform.");
    assertLacking(
        as(TestTokens.integrator("items:read clients:read")).get("/v1/notes"),
        "quotes:read",
        "This needs quotes:read, which the scope of the token does not have; the token has"
            + " clients:read, items:read.");
    assertLacking(
        as(TestTokens.integrator("")).contentType("text/plain").body("x").post("/v1/notes"),
        "quotes:write",
        "This needs quotes:write, which the scope of the token does not have; the token has no"
            + " permission.");
    assertLacking(
        as(TestTokens.withoutOrganization()).get("/v1/notes"),
        "organization",
        "The token names no organization; ask for it with the scope organization.");
  }

  private static void assertLacking(Response answer, String scope, String why) {
    assertProblem(answer, 403, "insufficient_scope")
        .header(
            "WWW-Authenticate",
            "Bearer realm=\"jobwright\", error=\"insufficient_scope\", scope=\"" + scope + "\"")
        .body("detail", equalTo(why));
  }

  @Test
  void theFrameworksOwnRefusalsAreProblemsToo() {
    assertProblem(as(SALES).get("/v1/nothing"), 404, "route_unknown");
    assertProblem(as(SALES).get("/v1/note"), 404, "route_unknown")
        .body("detail", equalTo("The API has no such path; the nearest is /v1/notes."));
    assertProblem(as(SALES).get("/v1/notes/cli_00000000000000000000000000"), 404, "not_found");
    assertProblem(as(SALES).delete("/v1/notes"), 405, "method_not_allowed");
    assertProblem(as(SALES).accept("text/csv").get("/v1/notes"), 406, "not_acceptable");
    assertProblem(
        as(SALES).contentType("text/plain").body("x").post("/v1/notes"),
        415,
        "unsupported_media_type");
    assertProblem(as(SALES).get("/v1/notes?txt=typo"), 400, "unknown_parameter");
    assertProblem(as(TestTokens.acme("technician")).get("/v1/notes"), 403, "insufficient_scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=abc", "limit=1.5", "limit=99999999999", "text=a%00b", "text="})
  void aParameterThatCannotBeMeantIsRefused(String query) {
    Response answer = as(SALES).urlEncodingEnabled(false).get("/v1/notes?" + query);
    assertProblem(answer, 400, "invalid_parameter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"text\": \"x\", \"status\": \"y\"} | unknown_field     | #/status",
        "{\"text\": \"x\", \"price\": 1.5}    | invalid_json      | #/price",
        "{\"text\": \"x\", \"price\": \"1e3\"} | invalid_json      | #/price",
        "{\"text\": 5}                        | invalid_json      | #/text",
        "{\"text\": \"a\\u0000b\"}            | invalid_json      | #/text",
        "{\"text\": \"half \\ud83d \"}       | invalid_json      | #/text",
        "{\"text\": \" \"}                    | validation_failed | #/text",
        "{}                                   | validation_failed | #/text",
        "{\"id\": \"cli_1\", \"text\": \"x\"} | validation_failed | #/id",
      })
  void aBodyThatDoesNotFitIsRefusedWithAPointer(String body, String code, String pointer) {
    long before = NotesApi.DATABASE.count("select count(*) from note");
    assertProblem(as(SALES).body(body).post("/v1/notes"), 400, code)
        .body("errors[0].pointer", equalTo(pointer));
    assertEquals(before, NotesApi.DATABASE.count("select count(*) from note"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {"{\"text\": ", "[]", "\"x\"", "null", "{\"text\":\"a\",\"text\":\"b\"}"})
  void whatIsNoJsonObjectIsRefused(String body) {
    as(SALES)
        .body(body)
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", matchesPattern("invalid_json|validation_failed"));
  }

  @Test
  void nestingBeyondAnyDocumentIsRefused() {
    String deep = "{\"text\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
    assertProblem(as(SALES).body(deep).post("/v1/notes"), 400, "invalid_json");
  }

  @Test
  void anIdThatIsTakenIsAConflict() {
    String id = NotesApi.idOf(NotesApi.written("taken"));
    assertProblem(
        as(SALES).body("{\"id\": \"" + id + "\", \"text\": \"again\"}").post("/v1/notes"),
        409,
        "already_exists");
  }

  @Test
  void anErrorOfOursTellsNothingOfTheInside() {
    assertProblem(NotesApi.write("crash"), 500, "internal_error")
        .body("detail", not(containsString("event")));
  }

  @Test
  void aDatabaseThatIsAwayIsOneLineOfTheLog() {
    try (CapturedLog log = CapturedLog.open()) {
      assertProblem(NotesApi.write("away"), 503, "dependency_unavailable");
      assertEquals(1, log.lines().size(), log.lines()::toString);
      String line = log.lines().getFirst();
      assertTrue(line.matches("WARN.*the database is not available: FATAL: .*starting up"), line);
    }
  }

  @Test
  void aRequestIdOfTheCallersIsKeptAndAnUnsafeOneReplaced() {
    as(SALES)
        .header("X-Request-Id", "mine-1")
        .get("/v1/notes")
        .then()
        .header("X-Request-Id", "mine-1");
    as(SALES)
        .header("X-Request-Id", "{\"level\":\"ERROR\"}")
        .get("/v1/notes")
        .then()
        .header("X-Request-Id", matchesPattern("req_[0-9a-z]{26}"));
  }

  @Test
  void aChangeNeedsTheVersionItIsBasedOn() {
    String path = NotesApi.written("versions");
    assertProblem(
        as(SALES).body(NotesApi.body("x")).post(path + "/rewrite"), 428, "precondition_required");
    assertProblem(
        as(SALES).header("If-Match", "W/\"0\"").body(NotesApi.body("x")).post(path + "/rewrite"),
        412,
        "precondition_failed");
    as(SALES).header("If-None-Match", "\"0\"").get(path).then().statusCode(304);
    as(SALES).header("If-None-Match", "\"1\"").get(path).then().statusCode(200);
  }
}
