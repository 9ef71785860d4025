package io.jobwright.quotes.offer;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Events.Seen;
import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.time.MovableClock;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Offers end by themselves when their last day is over, and that is heard of once. */
@QuarkusTest
@WithTestResource(Servers.class)
class ExpiryIT {

  private static final String TOPIC = "jobwright.quotes.quote";
  private static final String ANN = "{\"name\": \"Ann Miller\"}";
  private static final List<String> EXPIRED_ONCE = List.of("quote-sent", "quote-expired");
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject MovableClock clock;

  @AfterEach
  void backToToday() {
    clock.reset();
  }

  @Test
  void whatNobodyDecidedInTimeIsExpiredAndWhatWasDecidedStays() {
    String client = Quoting.client();
    JsonPath approved = sentUntilToday(client);
    JsonPath declined = sentUntilToday(client);
    JsonPath open = sentUntilToday(client);
    JsonPath longer = sentUntil(client, today().plusDays(1));
    JsonPath draft = draftUntil(client, today());
    anonymous().body(ANN).post(link(approved) + "/approve").then().statusCode(200);
    anonymous().body(ANN).post(link(declined) + "/decline").then().statusCode(200);
    clock.advance(Duration.ofDays(1));

    awaitStatus(open, "EXPIRED");
    JsonPath expired = Quoting.read(open);
    assertEquals(2, expired.getInt("version"));
    assertEquals("APPROVED", Quoting.read(approved).getString("status"));
    assertEquals("DECLINED", Quoting.read(declined).getString("status"));
    assertEquals("SENT", Quoting.read(longer).getString("status"));
    assertEquals("DRAFT", Quoting.read(draft).getString("status"));
    listed(client, "SENT", hasItem(longer.getString("id")), not(hasItem(open.getString("id"))));
    listed(client, "EXPIRED", hasItem(open.getString("id")), not(hasItem(longer.getString("id"))));
    anonymous()
        .body(ANN)
        .post(link(open) + "/approve")
        .then()
        .statusCode(409)
        .body("code", equalTo("quote_expired"));
    Quoting.move(expired, "link", "").then().statusCode(409);
    Quoting.move(draft, "send", "").then().statusCode(409).body("code", equalTo("quote_expired"));

    Seen told = theOneExpiry(open);
    assertEquals(open.getString("number"), told.data().path("number").asText());
    assertEquals(open.getString("jobId"), told.data().path("jobId").asText());
    assertEquals(open.getString("validUntil"), told.data().path("validUntil").asText());
    assertEquals("2", told.headers().get("ce_aggregateversion"));
    assertEquals("system", told.headers().get("ce_actor"));
    assertEquals(TestTokens.ACME.toString(), told.headers().get("ce_tenantid"));
  }

  @Test
  void everyTenantsManyExpireEachOnce() {
    String client = Quoting.client();
    List<JsonPath> quotes =
        IntStream.range(0, ExpireQuotes.QUOTES_AT_ONCE + 5)
            .mapToObj(i -> sentUntilToday(client))
            .toList();
    clock.advance(Duration.ofDays(1));
    quotes.forEach(quote -> awaitStatus(quote, "EXPIRED"));
    Map<String, List<String>> told = told(quotes);
    quotes.forEach(quote -> assertEquals(EXPIRED_ONCE, told.get(quote.getString("id"))));
  }

  /** Approvals at the very moment the job is at work: one outcome each, and one event. */
  @Test
  void aRaceWithAnApprovalHasOneOutcome() {
    String client = Quoting.client();
    List<JsonPath> quotes = IntStream.range(0, 30).mapToObj(i -> sentUntilToday(client)).toList();
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      if (i == quotes.size() / 2) {
        clock.advance(Duration.ofDays(1));
      }
      answers.add(anonymous().body(ANN).post(link(quotes.get(i)) + "/approve").statusCode());
    }
    assertTrue(answers.contains(200) && answers.contains(409), answers::toString);
    Map<String, List<String>> told = told(quotes);
    for (int i = 0; i < quotes.size(); i++) {
      boolean inTime = answers.get(i) == 200;
      awaitStatus(quotes.get(i), inTime ? "APPROVED" : "EXPIRED");
      assertEquals(
          inTime ? List.of("quote-sent", "quote-approved") : EXPIRED_ONCE,
          told.get(quotes.get(i).getString("id")));
    }
  }

  @Test
  void aDayThatIsOverCannotBeChosen() {
    String client = Quoting.client();
    String yesterday = today().minusDays(1).toString();
    String before = Quoting.footprint();
    Quoting.create(until(client, yesterday))
        .then()
        .statusCode(422)
        .body("code", equalTo("day_passed"))
        .body("errors[0].pointer", equalTo("#/validUntil"));
    assertEquals(before, Quoting.footprint());
    JsonPath draft = draftUntil(client, today());
    patch(draft, "{\"validUntil\": \"" + yesterday + "\"}", 422);
    clock.advance(Duration.ofDays(2));
    patch(draft, "{\"title\": \"Chosen in time\"}", 200);
  }

  private static void patch(JsonPath draft, String patch, int status) {
    as(TestTokens.acme("sales"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(patch)
        .patch("/v1/quotes/" + draft.getString("id"))
        .then()
        .statusCode(status);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private JsonPath sentUntilToday(String client) {
    return sentUntil(client, today());
  }

  private static JsonPath sentUntil(String client, LocalDate lastDay) {
    return Quoting.sent(draftUntil(client, lastDay));
  }

  private static JsonPath draftUntil(String client, LocalDate lastDay) {
    return Quoting.create(until(client, lastDay.toString()))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static String until(String client, String lastDay) {
    return Quoting.body(client, Quoting.TWO_HOURS)
        .replace("\"title\"", "\"validUntil\": \"" + lastDay + "\", \"title\"");
  }

  @SafeVarargs
  private static void listed(
      String client, String status, org.hamcrest.Matcher<? super List<String>>... ids) {
    for (org.hamcrest.Matcher<? super List<String>> one : ids) {
      as(TestTokens.acme("sales"))
          .get("/v1/quotes?limit=200&clientId=" + client + "&status=" + status)
          .then()
          .statusCode(200)
          .body("items.id", one);
    }
  }

  private static void awaitStatus(JsonPath quote, String status) {
    await(status)
        .atMost(SOON)
        .untilAsserted(() -> assertEquals(status, Quoting.read(quote).getString("status")));
  }

  /** What was told of each, by its id, once there are two events of all of them. */
  private static Map<String, List<String>> told(List<JsonPath> quotes) {
    Set<String> ids =
        quotes.stream().map(quote -> quote.getString("id")).collect(Collectors.toSet());
    Map<String, List<String>> told = new HashMap<>();
    await("events")
        .atMost(SOON)
        .untilAsserted(
            () -> {
              told.clear();
              for (Seen seen : Events.on(TOPIC)) {
                if (ids.contains(seen.key())) {
                  told.computeIfAbsent(seen.key(), id -> new ArrayList<>())
                      .add(seen.type().replaceAll("io\\.jobwright\\.quotes\\.|\\.v1", ""));
                }
              }
              assertEquals(ids.size() * 2, told.values().stream().mapToInt(List::size).sum());
            });
    return told;
  }

  private static Seen theOneExpiry(JsonPath quote) {
    assertEquals(EXPIRED_ONCE, told(List.of(quote)).get(quote.getString("id")));
    return Events.about(TOPIC, quote.getString("id")).getLast();
  }

  private static String link(JsonPath sent) {
    return "/v1/public/quotes/" + sent.getString("publicToken");
  }
}
