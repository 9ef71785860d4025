package io.jobwright.quotes.offer;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Events.Seen;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Decisions at the same moment: one is made, the others are told; and it is heard of once. */
@QuarkusTest
@WithTestResource(Servers.class)
class DecisionRaceIT {

  private static final int ROUNDS = 25;
  private static final String TOPIC = "jobwright.quotes.quote";
  private static final String ANN = "{\"name\": \"Ann Miller\"}";

  @Test
  void ofManyApprovalsByLinkOneIsMade() throws Exception {
    JsonPath client = Quoting.draft();
    List<JsonPath> quotes = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      JsonPath sent = sent(client);
      quotes.add(sent);
      Callable<Response> approve = () -> byLink(sent, "approve");
      List<Response> answers = atOnce(List.of(approve, approve, approve, approve));
      assertEquals(1, count(answers, 200), () -> said(answers));
      assertEquals(3, count(answers, 409), () -> said(answers));
      assertEquals("APPROVED", Quoting.read(sent).getString("status"));
    }
    Map<String, List<String>> told = toldOf(quotes, 2);
    quotes.forEach(
        quote ->
            assertEquals(List.of("quote-sent", "quote-approved"), told.get(quote.getString("id"))));
  }

  @Test
  void ofApprovalRefusalAndWithdrawalOneIsMade() throws Exception {
    JsonPath client = Quoting.draft();
    Map<String, String> outcome = new HashMap<>();
    List<JsonPath> quotes = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      JsonPath sent = sent(client);
      quotes.add(sent);
      List<Response> answers =
          atOnce(
              List.of(
                  () -> byLink(sent, "approve"),
                  () -> byLink(sent, "decline"),
                  () -> withdraw(sent, "*")));
      assertEquals(1, count(answers, 200), () -> said(answers));
      assertEquals(2, count(answers, 409), () -> said(answers));
      outcome.put(sent.getString("id"), Quoting.read(sent).getString("status"));
      String winner =
          answers.stream()
              .filter(one -> one.statusCode() == 200)
              .findFirst()
              .orElseThrow()
              .path("status");
      assertEquals(winner, outcome.get(sent.getString("id")));
    }
    assertTrue(outcome.values().stream().distinct().count() > 1, "no race: " + outcome);
    Map<String, List<String>> told = toldOf(quotes, 2);
    Map<String, String> events =
        Map.of(
            "APPROVED", "quote-approved",
            "DECLINED", "quote-declined",
            "WITHDRAWN", "quote-withdrawn");
    outcome.forEach(
        (id, status) -> assertEquals(List.of("quote-sent", events.get(status)), told.get(id)));
  }

  @Test
  void whoNamesAVersionIsToldThatItHasChanged() throws Exception {
    JsonPath client = Quoting.draft();
    for (int round = 0; round < ROUNDS; round++) {
      JsonPath sent = sent(client);
      Callable<Response> withdraw = () -> withdraw(sent, Quoting.etag(sent));
      List<Response> answers = atOnce(List.of(withdraw, () -> byLink(sent, "approve"), withdraw));
      assertEquals(1, count(answers, 200), () -> said(answers));
      assertEquals(2, count(answers, 409) + count(answers, 412), () -> said(answers));
    }
  }

  @Test
  void anEditAtTheMomentOfSendingIsInTheOfferOrRefused() throws Exception {
    JsonPath client = Quoting.draft();
    for (int round = 0; round < ROUNDS; round++) {
      JsonPath draft = Quoting.draft(client.getString("clientId"), Quoting.TWO_HOURS);
      List<Response> answers =
          atOnce(
              List.of(
                  () -> move(draft, "send", "*", ""),
                  () -> move(draft, "lines", "*", "{\"lines\": [" + Quoting.TWO_HOURS + "]}")));
      assertEquals(200, answers.getFirst().statusCode(), () -> said(answers));
      JsonPath sent = answers.getFirst().jsonPath();
      boolean edited = answers.getLast().statusCode() == 200;
      assertEquals(edited ? 2 : 1, sent.getList("lines").size(), () -> said(answers));
      assertTrue(edited || answers.getLast().statusCode() == 409, () -> said(answers));
      anonymous()
          .get("/v1/public/quotes/" + sent.getString("publicToken"))
          .then()
          .statusCode(200)
          .body(
              "document.money.payable",
              org.hamcrest.Matchers.equalTo(edited ? "312.00" : "156.00"));
    }
  }

  private static JsonPath sent(JsonPath client) {
    return Quoting.sent(Quoting.draft(client.getString("clientId"), Quoting.TWO_HOURS));
  }

  private static Response byLink(JsonPath sent, String verb) {
    return anonymous()
        .body(ANN)
        .post("/v1/public/quotes/" + sent.getString("publicToken") + "/" + verb);
  }

  private static Response withdraw(JsonPath sent, String ifMatch) {
    return move(sent, "withdraw", ifMatch, "");
  }

  private static Response move(JsonPath quote, String verb, String ifMatch, String body) {
    return as(TestTokens.acme("sales"))
        .header("If-Match", ifMatch)
        .body(body)
        .post("/v1/quotes/" + quote.getString("id") + "/" + verb);
  }

  private static List<Response> atOnce(List<Callable<Response>> moves) throws Exception {
    CyclicBarrier start = new CyclicBarrier(moves.size());
    List<Response> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(moves.size())) {
      List<Future<Response>> running =
          moves.stream()
              .map(
                  move ->
                      threads.submit(
                          () -> {
                            start.await(10, TimeUnit.SECONDS);
                            return move.call();
                          }))
              .toList();
      for (Future<Response> one : running) {
        answers.add(one.get(30, TimeUnit.SECONDS));
      }
    }
    return answers;
  }

  /** The types of the events about each quote in their order, once there are enough of them. */
  private static Map<String, List<String>> toldOf(List<JsonPath> quotes, int each) {
    List<String> ids = quotes.stream().map(quote -> quote.getString("id")).toList();
    Map<String, List<String>> told = new HashMap<>();
    await("events of all quotes")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              told.clear();
              for (Seen seen : Events.on(TOPIC)) {
                if (ids.contains(seen.key())) {
                  String type = seen.type().replaceAll("io\\.jobwright\\.quotes\\.|\\.v1", "");
                  told.computeIfAbsent(seen.key(), key -> new ArrayList<>()).add(type);
                }
              }
              assertEquals(ids.size() * each, told.values().stream().mapToInt(List::size).sum());
            });
    return told;
  }

  private static long count(List<Response> answers, int status) {
    return answers.stream().filter(answer -> answer.statusCode() == status).count();
  }

  private static String said(List<Response> answers) {
    return answers.stream().map(one -> one.statusCode() + " " + one.asString()).toList().toString();
  }
}
