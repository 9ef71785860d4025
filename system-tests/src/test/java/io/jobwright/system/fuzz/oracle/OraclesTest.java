package io.jobwright.system.fuzz.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.system.client.Json;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.api.Api;
import io.jobwright.system.fuzz.api.ApiOperation;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each oracle is given an answer that nothing is wrong with, and one with a planted mistake. */
class OraclesTest {

  private static final String FOREIGN = "quo_01h2xcejqtf2nbrexx3vqjhp41";

  private static final String DOCUMENT =
      """
      {"paths": {"/v1/quotes": {"post": {
        "operationId": "createQuote",
        "responses": {
          "201": {"content": {"application/json": {}},
                  "headers": {"ETag": {"required": true}, "Retry-After": {}}},
          "400": {"content": {"application/problem+json": {}}}
        }}}}}
      """;

  private static final String PROBLEM =
      """
      {"type": "https://docs.jobwright.io/problems/validation_failed", "title": "No", "status": 400,
       "detail": "Wrong", "instance": "/v1/quotes", "code": "validation_failed", "requestId": "req_1",
       "errors": [{"pointer": "%s", "code": "not_null", "detail": "must not be null"}]}
      """;

  private static final ApiOperation OPERATION = Api.of(Json.tree(DOCUMENT)).operations().getFirst();

  private final Call call =
      new Call(
              OPERATION,
              new Caller("owner", Optional::empty),
              "POST",
              "/v1/quotes",
              "",
              List.of(),
              Optional.empty())
          .saying("{\"lines\": [{\"quantity\": \"1\"}]}");

  private final List<Oracle> all = Oracle.all(Set.of(FOREIGN), "Confidential-globex");

  @Test
  void aGoodAnswerIsNotComplainedOf() {
    assertEquals(List.of(), complaints(created("{}")));
    assertEquals(List.of(), complaints(refused("#/lines/0/quantity")));
  }

  @Test
  void aServerErrorIsNoticed() {
    RawAnswer broken = answer(500, PROBLEM.replace("400", "500"), "application/problem+json");
    assertTrue(complaints(broken).contains("a server error: 500"), complaints(broken).toString());
  }

  @Test
  void aStatusThatTheDocumentDoesNotKnowIsNoticed() {
    RawAnswer answer =
        answer(409, PROBLEM.formatted("#").replace("400", "409"), "application/problem+json");
    assertEquals(List.of("an undocumented status: 409"), complaints(answer));
  }

  @Test
  void anAnswerWithoutADocumentedHeaderIsNoticed() {
    RawAnswer answer = answer(201, "{}", "application/json");
    assertEquals(List.of("without the documented header ETag"), complaints(answer));
  }

  @Test
  void anotherMediaTypeIsNoticed() {
    RawAnswer answer = answer(201, "<p>", "text/html", "ETag", "\"1\"");
    assertEquals(List.of("an undocumented media type: text/html"), complaints(answer));
  }

  @Test
  void anAnswerWithoutARequestIdIsNoticed() {
    RawAnswer answer =
        RawAnswer.invented(201, "{}", "Content-Type", "application/json", "ETag", "\"1\"");
    assertEquals(List.of("without X-Request-Id"), complaints(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#/lines/1/quantity", "#/nothing/quantity", "/lines", "#/lines/0/quantity/x"})
  void aPointerToNothingIsNoticed(String pointer) {
    assertEquals(
        List.of("a pointer to nothing that was sent: " + pointer), complaints(refused(pointer)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "#/title", "#/lines/0/tax", "#/lines"})
  void aPointerToWhatIsThereOrToTheNameOfWhatIsMissingResolves(String pointer) {
    assertEquals(List.of(), complaints(refused(pointer)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "title", "detail", "instance", "code", "requestId"})
  void aProblemWithoutAMemberIsNoticed(String member) {
    String body = PROBLEM.formatted("#").replace("\"" + member + "\"", "\"other\"");
    RawAnswer answer = answer(400, body, "application/problem+json");
    assertEquals(List.of("a problem without " + member), complaints(answer));
  }

  @Test
  void aProblemThatIsNoneIsNoticed() {
    RawAnswer answer = answer(400, "Bad Request", "text/plain");
    assertEquals(
        List.of("an undocumented media type: text/plain", "a refusal of the media type text/plain"),
        complaints(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.NullPointerException",
        "org.postgresql.util.PSQLException: ERROR",
        "select id from quote",
        "Cannot deserialize value of type io.jobwright.quotes.QuoteRequest"
      })
  void whatIsInsideIsNotGivenAway(String detail) {
    String body = PROBLEM.formatted("#").replace("Wrong", detail);
    List<String> complaints = complaints(answer(400, body, "application/problem+json"));
    assertEquals(1, complaints.size(), complaints.toString());
    assertTrue(complaints.getFirst().startsWith("gives away "), complaints.toString());
  }

  @Test
  void anIdOfTheOtherOrganizationIsNoticedUnlessItWasSent() {
    String shown = "{\"id\": \"" + FOREIGN + "\"}";
    assertEquals(List.of("shows the other organization's " + FOREIGN), complaints(created(shown)));
    assertEquals(
        List.of(), complaints(call.at("/v1/quotes", "/v1/quotes/" + FOREIGN), created(shown)));
  }

  @Test
  void aNameOfTheOtherOrganizationIsNoticed() {
    assertEquals(
        List.of("shows the other organization's Confidential-globex"),
        complaints(created("{\"name\": \"Client Confidential-globex-1\"}")));
  }

  @Test
  void anAnswerThatTakesLongIsNoticed() {
    RawAnswer late = created("{}").after(Duration.ofMillis(2_001).toNanos());
    assertEquals(List.of("took 2001 ms, more than 2000"), complaints(late));
  }

  @Test
  void aRangeOfTheDocumentCountsAsLongAsItHasNoBetter() {
    ApiOperation vague =
        Api.of(Json.tree(DOCUMENT.replace("\"400\"", "\"4XX\""))).operations().getFirst();
    assertTrue(vague.documents(409));
    assertEquals(false, vague.isExact());
    assertEquals(true, OPERATION.isExact());
  }

  private List<String> complaints(RawAnswer answer) {
    return complaints(call, answer);
  }

  private List<String> complaints(Call sent, RawAnswer answer) {
    return all.stream().flatMap(oracle -> oracle.complaint(sent, answer).stream()).toList();
  }

  private static RawAnswer created(String body) {
    return answer(201, body, "application/json", "ETag", "\"1\"");
  }

  private static RawAnswer refused(String pointer) {
    return answer(400, PROBLEM.formatted(pointer), "application/problem+json");
  }

  private static RawAnswer answer(int status, String body, String contentType, String... more) {
    Map<String, String> headers =
        new java.util.LinkedHashMap<>(
            Map.of(
                "Content-Type", contentType,
                "X-Request-Id", "req_1",
                "traceparent", "00-1-1-00",
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", "default-src 'none'",
                "Referrer-Policy", "no-referrer"));
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    String[] flat =
        headers.entrySet().stream()
            .flatMap(header -> java.util.stream.Stream.of(header.getKey(), header.getValue()))
            .toArray(String[]::new);
    return RawAnswer.invented(status, body, flat);
  }
}
