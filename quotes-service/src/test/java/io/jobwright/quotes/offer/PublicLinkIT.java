package io.jobwright.quotes.offer;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.json.CanonicalJson;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.time.MovableClock;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Servers.class)
class PublicLinkIT {

  private static final String ANN = "{\"name\": \"Ann Miller\", \"comment\": \"Please in May\"}";

  @Inject MovableClock clock;

  @AfterEach
  void backToToday() {
    clock.reset();
  }

  @Test
  void theClientReadsWhatWasSentAndCanCheckItsHash() throws Exception {
    JsonPath sent = Quoting.sent();
    String answer =
        anonymous()
            .get(link(sent))
            .then()
            .statusCode(200)
            .body("status", equalTo("SENT"))
            .body("documentHash", equalTo(sent.getString("documentHash")))
            .body("document.number", equalTo(sent.getString("number")))
            .body("document.revision", equalTo(1))
            .body("document.client.name", equalTo("Miller & Sons"))
            .body("document.lines[0].description", equalTo("Work"))
            .body("document.lines[0].lineId", equalTo(sent.getString("lines[0].lineId")))
            .body("document.lines[0].money.gross", equalTo("156.00"))
            .body("document.lines[0].stock", nullValue())
            .body("document.lines[0].stocked", nullValue())
            .body("document.money.payable", equalTo("156.00"))
            .extract()
            .asString();
    JsonNode document = new ObjectMapper().readTree(answer).path("document");
    assertEquals(sent.getString("documentHash"), sha256(CanonicalJson.of(document)));
  }

  @Test
  void theClientApprovesAndTheEvidenceIsKept() {
    JsonPath sent = Quoting.sent();
    anonymous()
        .header("User-Agent", "Browser/1.0")
        .body(ANN)
        .post(link(sent) + "/approve")
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("decidedBy", equalTo("Ann Miller"))
        .body("decidedAt", notNullValue());

    JsonPath read = Quoting.read(sent);
    assertEquals("APPROVED", read.getString("status"));
    assertEquals("Ann Miller", read.getString("approval.by"));
    assertEquals("Please in May", read.getString("approval.reason"));
    assertEquals("LINK", read.getString("approval.channel"));
    assertEquals(sent.getString("documentHash"), read.getString("approval.documentHash"));
    assertEquals(
        List.of("127.0.0.1 Browser/1.0 public-link"),
        Database.of("quotes")
            .column(
                """
                select decision_remote_address || ' ' || decision_user_agent || ' ' || decision_actor
                  from quote where id = ?::uuid
                """,
                Quoting.uuid(sent)));
    anonymous()
        .get(link(sent))
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("document.number", equalTo(sent.getString("number")));
  }

  @ParameterizedTest
  @CsvSource({"203.0.113.7, 203.0.113.7", "2001:db8::7, 2001:db8:0:0:0:0:0:7"})
  void theEvidenceNamesTheClientAndNotTheGateway(String client, String stored) {
    JsonPath sent = Quoting.sent();
    anonymous()
        .header("X-Forwarded-For", client)
        .body(ANN)
        .post(link(sent) + "/approve")
        .then()
        .statusCode(200);
    assertEquals(stored, remoteAddress(sent));
  }

  @Test
  void whoIsNotTheGatewayCannotSpeakForOthers() throws Exception {
    JsonPath sent = Quoting.sent();
    InetAddress notTheGateway = InetAddress.getByName("127.0.0.9");
    try (HttpClient client = HttpClient.newBuilder().localAddress(notTheGateway).build()) {
      HttpRequest approval =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + RestAssured.port + link(sent) + "/approve"))
              .header("Content-Type", "application/json")
              .header("X-Forwarded-For", "203.0.113.7")
              .POST(HttpRequest.BodyPublishers.ofString(ANN))
              .build();
      assertEquals(200, client.send(approval, HttpResponse.BodyHandlers.discarding()).statusCode());
    }
    assertEquals("127.0.0.9", remoteAddress(sent));
  }

  @Test
  void theClientDeclines() {
    JsonPath sent = Quoting.sent();
    anonymous()
        .body("{\"comment\": \"too dear\"}")
        .post(link(sent) + "/decline")
        .then()
        .statusCode(200)
        .body("status", equalTo("DECLINED"));
    JsonPath read = Quoting.read(sent);
    assertEquals("too dear", read.getString("decline.reason"));
    assertEquals("LINK", read.getString("decline.channel"));
  }

  @Test
  void aDecisionIsMadeOnceAndTheSecondIsToldSo() {
    JsonPath approved = Quoting.sent();
    anonymous().body(ANN).post(link(approved) + "/approve").then().statusCode(200);
    JsonPath declined = Quoting.sent();
    anonymous().body("{}").post(link(declined) + "/decline").then().statusCode(200);
    JsonPath withdrawn = Quoting.sent();
    Quoting.move(withdrawn, "withdraw", "").then().statusCode(200);
    String before = Quoting.footprint();
    for (JsonPath decided : List.of(approved, declined, withdrawn)) {
      for (String verb : List.of("approve", "decline")) {
        anonymous()
            .body(ANN)
            .post(link(decided) + "/" + verb)
            .then()
            .statusCode(409)
            .contentType("application/problem+json")
            .body("code", equalTo("invalid_state_transition"));
      }
    }
    assertEquals(before, Quoting.footprint());
  }

  @Test
  void aRepeatedApprovalWithItsKeyGetsTheFirstAnswer() {
    JsonPath sent = Quoting.sent();
    String key = IdType.next().toString();
    String first =
        keyed(key)
            .body(ANN)
            .post(link(sent) + "/approve")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    keyed(key)
        .body(ANN)
        .post(link(sent) + "/approve")
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .body(equalTo(first));
    RestAssured.given()
        .contentType("application/json")
        .body(ANN)
        .post(link(sent) + "/approve")
        .then()
        .statusCode(409);
  }

  @Test
  void whateverIsWrongWithALinkHasOneAnswer() {
    String token = Quoting.sent().getString("publicToken");
    String foreign = LinkToken.newFor(TestTokens.GLOBEX).text();
    List<String> wrong =
        List.of(
            "x",
            "%20",
            token.substring(1),
            token + "A",
            // the right secret under another tenant, a right tenant with another secret
            foreign.substring(0, 21) + token.substring(21),
            LinkToken.newFor(TestTokens.ACME).text(),
            foreign);
    String before = Quoting.footprint();
    String expected = null;
    for (String one : wrong) {
      for (Response response :
          List.of(
              anonymous().get("/v1/public/quotes/" + one),
              anonymous().body(ANN).post("/v1/public/quotes/" + one + "/approve"),
              anonymous().body(ANN).post("/v1/public/quotes/" + one + "/decline"))) {
        response.then().statusCode(404).contentType("application/problem+json");
        JsonPath problem = response.jsonPath();
        String said =
            String.join(
                "|",
                problem.getString("code"),
                problem.getString("title"),
                problem.getString("detail"));
        expected = expected == null ? said : expected;
        assertEquals(expected, said);
        assertFalse(
            one.length() > 20 && response.asString().contains(one),
            "the problem repeats the token");
      }
    }
    assertEquals("approval_link_invalid", expected.substring(0, expected.indexOf('|')));
    assertEquals(before, Quoting.footprint());
  }

  @Test
  void aDecisionThatDoesNotFitTheSchemaChangesNothing() {
    JsonPath sent = Quoting.sent();
    String before = Quoting.footprint();
    for (String body : List.of("{}", "{\"name\": \" \"}", "{\"name\": 1}", "{\"nome\": \"x\"}")) {
      anonymous()
          .body(body)
          .post(link(sent) + "/approve")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    anonymous()
        .body("{\"name\": \"" + "x".repeat(201) + "\"}")
        .post(link(sent) + "/approve")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("#/name"));
    assertEquals(before, Quoting.footprint());
  }

  @Test
  void anApprovalAfterTheLastDayMakesTheQuoteExpired() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    JsonPath byLink = sentValidUntil(today.plusDays(3));
    JsonPath byStaff = sentValidUntil(today.plusDays(3));
    clock.advance(Duration.ofDays(4));

    for (int tries = 0; tries < 2; tries++) {
      anonymous()
          .body(ANN)
          .post(link(byLink) + "/approve")
          .then()
          .statusCode(409)
          .body("code", equalTo("quote_expired"))
          .body("detail", equalTo("The offer was good until " + today.plusDays(3) + "."));
      assertEquals("EXPIRED", Quoting.read(byLink).getString("status"));
    }
    as(TestTokens.acme("sales"))
        .header("If-Match", "*") // it may have expired by itself already
        .body("{\"approvedBy\": \"Ann\", \"reason\": \"by phone\"}")
        .post("/v1/quotes/" + byStaff.getString("id") + "/approve")
        .then()
        .statusCode(409)
        .body("code", equalTo("quote_expired"));
    assertEquals("EXPIRED", Quoting.read(byStaff).getString("status"));
    anonymous().get(link(byLink)).then().statusCode(404);
    assertEquals(
        List.of("2"),
        Database.of("quotes")
            .column("select version from quote where id = ?::uuid", Quoting.uuid(byLink)));
  }

  @Test
  void theRefusalOfALateApprovalIsTheAnswerToItsKey() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    JsonPath sent = sentValidUntil(today);
    clock.advance(Duration.ofDays(1));
    String key = IdType.next().toString();
    String first =
        keyed(key)
            .body(ANN)
            .post(link(sent) + "/approve")
            .then()
            .statusCode(409)
            .extract()
            .asString();
    keyed(key)
        .body(ANN)
        .post(link(sent) + "/approve")
        .then()
        .statusCode(409)
        .header("Idempotency-Replayed", "true")
        .contentType("application/problem+json")
        .body(equalTo(first));
  }

  @Test
  void theLastDayItselfIsGood() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    JsonPath sent = sentValidUntil(today.plusDays(3));
    clock.advance(Duration.ofDays(3));
    anonymous().body(ANN).post(link(sent) + "/approve").then().statusCode(200);
  }

  @Test
  void aLinkToAQuoteWithoutALastDayClosesAfterNinetyDays() {
    JsonPath sent = Quoting.sent();
    clock.advance(Duration.ofDays(90).minusMinutes(1));
    anonymous().get(link(sent)).then().statusCode(200);
    clock.advance(Duration.ofMinutes(1));
    anonymous().get(link(sent)).then().statusCode(404);
    anonymous()
        .body(ANN)
        .post(link(sent) + "/approve")
        .then()
        .statusCode(404)
        .body("code", equalTo("approval_link_invalid"));
    assertEquals("SENT", Quoting.read(sent).getString("status"));
  }

  @Test
  void aTokenIsStoredNowhereAndYetARepeatedSendingGetsIt() {
    JsonPath draft = Quoting.draft();
    String key = IdType.next().toString();
    String path = "/v1/quotes/" + draft.getString("id") + "/send";
    Response first = keyedSales(key).header("If-Match", "\"0\"").post(path);
    String token =
        first
            .then()
            .statusCode(200)
            .header("Cache-Control", "private, no-store")
            .extract()
            .path("publicToken");
    keyedSales(key)
        .header("If-Match", "\"0\"")
        .post(path)
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, no-store")
        .header("Idempotency-Replayed", "true")
        .body(equalTo(first.asString()));
    anonymous().body(ANN).post("/v1/public/quotes/" + token + "/approve").then().statusCode(200);
    anonymous().body(ANN).post("/v1/public/quotes/" + token + "/approve").then().statusCode(409);

    assertEquals(List.of(), tablesThatHold(token));
    assertEquals(List.of("approval_link"), tablesThatHold(sha256(token)));
  }

  @Test
  void aTokenOfAnAccountBesideTheLinkMakesNoDifference() {
    JsonPath sent = Quoting.sent();
    as(TestTokens.globex("owner")).get(link(sent)).then().statusCode(200);
  }

  private static String remoteAddress(JsonPath quote) {
    return Database.of("quotes")
        .column("select decision_remote_address from quote where id = ?::uuid", Quoting.uuid(quote))
        .getFirst();
  }

  private static List<String> tablesThatHold(String text) {
    return Database.of("quotes")
        .column(
            """
            select table_name from information_schema.tables
             where table_schema = 'public' and table_type = 'BASE TABLE'
               and query_to_xml(format('select 1 from %I t where t::text like %L limit 1',
                                       table_name, '%' || ? || '%'), true, false, '')::text like '%row%'
            """,
            text);
  }

  private static JsonPath sentValidUntil(LocalDate lastDay) {
    return Quoting.sent(
        Quoting.create(
                Quoting.body(Quoting.client(), Quoting.TWO_HOURS)
                    .replace("\"title\"", "\"validUntil\": \"" + lastDay + "\", \"title\""))
            .jsonPath());
  }

  private static String link(JsonPath sent) {
    return "/v1/public/quotes/" + sent.getString("publicToken");
  }

  private static RequestSpecification keyed(String key) {
    return RestAssured.given().contentType("application/json").header("Idempotency-Key", key);
  }

  private static RequestSpecification keyedSales(String key) {
    return keyed(key).header("Authorization", "Bearer " + TestTokens.acme("sales"));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }
}
