package io.jobwright.quotes.offer;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.time.MovableClock;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A link that was lost or has lapsed is replaced; the offer stays as it was sent. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReplacedLinkIT {

  private static final String ANN = "{\"name\": \"Ann Miller\"}";

  @Inject MovableClock clock;

  @AfterEach
  void backToToday() {
    clock.reset();
  }

  @Test
  void theNewLinkOpensTheSameOfferAndTheOldOneIsDeadAtOnce() {
    JsonPath sent = Quoting.sent();
    JsonPath replaced =
        Quoting.move(sent, "link", "")
            .then()
            .statusCode(200)
            .header("Cache-Control", "private, no-store")
            .header("ETag", equalTo("\"2\""))
            .body("status", equalTo("SENT"))
            .body("publicUrl", notNullValue())
            .body("documentHash", equalTo(sent.getString("documentHash")))
            .extract()
            .jsonPath();
    assertNotEquals(sent.getString("publicToken"), replaced.getString("publicToken"));
    for (Response dead :
        List.of(
            anonymous().get(link(sent)),
            anonymous().body(ANN).post(link(sent) + "/approve"),
            anonymous().body(ANN).post(link(sent) + "/decline"))) {
      dead.then().statusCode(404).body("code", equalTo("approval_link_invalid"));
    }
    anonymous().get(link(replaced)).then().statusCode(200).body("status", equalTo("SENT"));
    anonymous().body(ANN).post(link(replaced) + "/approve").then().statusCode(200);
    anonymous().get(link(sent)).then().statusCode(404);
    Quoting.move(Quoting.read(sent), "link", "")
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_state_transition"));
  }

  @Test
  void anOfferWithoutALastDayGetsANewLinkWhenItsOwnHasLapsed() {
    JsonPath sent = Quoting.sent();
    clock.advance(Duration.ofDays(91));
    anonymous().get(link(sent)).then().statusCode(404);
    JsonPath replaced = Quoting.move(sent, "link", "").then().statusCode(200).extract().jsonPath();
    clock.advance(Duration.ofDays(89));
    anonymous().body(ANN).post(link(replaced) + "/approve").then().statusCode(200);
  }

  @Test
  void aDraftHasNoLinkToReplace() {
    String before = Quoting.footprint();
    JsonPath draft = Quoting.draft();
    String after = Quoting.footprint();
    assertNotEquals(before, after);
    Quoting.move(draft, "link", "")
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_state_transition"));
    assertEquals(after, Quoting.footprint());
  }

  @Test
  void aRepeatedRequestGetsTheSameLinkAndWhoComesSecondIsToldSo() {
    JsonPath sent = Quoting.sent();
    String key = IdType.next().toString();
    Response first = keyed(sent, key);
    first.then().statusCode(200);
    keyed(sent, key)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .header("Cache-Control", "private, no-store")
        .body(equalTo(first.asString()));
    Quoting.move(sent, "link", "").then().statusCode(412);
    anonymous().get(link(first.jsonPath())).then().statusCode(200);
    assertEquals(
        List.of("2 1"),
        Database.of("quotes")
            .column(
                """
                select count(*) || ' ' || count(replaced_at) from approval_link where quote_id = ?::uuid
                """,
                Quoting.uuid(sent)));
  }

  @Test
  void anotherTenantAndWhoMayNotSendReplaceNothing() {
    JsonPath sent = Quoting.sent();
    String path = "/v1/quotes/" + sent.getString("id") + "/link";
    as(TestTokens.globex("owner")).header("If-Match", "*").post(path).then().statusCode(404);
    as(TestTokens.acme("dispatcher")).header("If-Match", "*").post(path).then().statusCode(403);
    anonymous().get(link(sent)).then().statusCode(200);
  }

  private static Response keyed(JsonPath sent, String key) {
    return RestAssured.given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + TestTokens.acme("sales"))
        .header("Idempotency-Key", key)
        .header("If-Match", Quoting.etag(sent))
        .post("/v1/quotes/" + sent.getString("id") + "/link");
  }

  private static String link(JsonPath sent) {
    return "/v1/public/quotes/" + sent.getString("publicToken");
  }
}
