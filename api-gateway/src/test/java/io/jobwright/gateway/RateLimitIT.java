package io.jobwright.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Five requests a minute, two costly ones, three without a token. */
@QuarkusTest
@TestProfile(RateLimitIT.SmallQuotas.class)
class RateLimitIT extends GatewayTest {

  private static final String POLICY = "\"[a-z]+\";q=[0-9]+;w=60";
  private static final String LIMIT = "\"[a-z]+\";r=[0-9]+;t=[0-9]+";
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @Inject MovableClock clock;

  public static final class SmallQuotas implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "jobwright.gateway.limits.policies.default.requests", "5",
          "jobwright.gateway.limits.policies.costly.requests", "2",
          "jobwright.gateway.limits.policies.public.requests", "3",
          "jobwright.gateway.limits.policies.authentication.requests", "3",
          "jobwright.gateway.trusted-proxies", "127.0.0.1");
    }
  }

  @Test
  void theSixthRequestIsRefusedUntilRetryAfterIsOver() {
    String token = aToken();
    for (int left = 4; left >= 0; left--) {
      with(token)
          .get("/v1/quotes")
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", "\"default\";q=5;w=60")
          .header("RateLimit", matchesPattern("\"default\";r=" + left + ";t=[0-9]+"));
    }
    Response refused = with(token).body("{}").post("/v1/stock/receipts");
    String seconds = refused.header("Retry-After");
    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("RateLimit-Policy", "\"default\";q=5;w=60")
        .header("RateLimit", "\"default\";r=0;t=" + seconds)
        .body("code", equalTo("rate_limited"));
    assertEquals(0, INVENTORY.received().size(), "a refused request reaches no service");
    assertTrue(Long.parseLong(seconds) >= 1 && Long.parseLong(seconds) <= 12, seconds);

    clock.advance(Duration.ofSeconds(Long.parseLong(seconds)));
    with(token).get("/v1/quotes").then().statusCode(200);
  }

  @Test
  void organizationsAndTheirProgramsDoNotShareAQuota() {
    UUID tenant = UUID.randomUUID();
    String one = TestTokens.program(tenant, "sales", "one");
    useUp(one, "/v1/quotes");
    with(one).get("/v1/quotes").then().statusCode(429);
    with(TestTokens.program(tenant, "owner", "one")).get("/v1/quotes").then().statusCode(429);
    with(TestTokens.program(tenant, "sales", "another")).get("/v1/quotes").then().statusCode(200);
    with(TestTokens.program(UUID.randomUUID(), "sales", "one"))
        .get("/v1/quotes")
        .then()
        .statusCode(200);
  }

  @Test
  void whatCostsMoreHasAQuotaOfItsOwn() {
    String token = aToken();
    for (int time = 0; time < 2; time++) {
      with(token)
          .body("{}")
          .post("/v1/pricing/calculate")
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", "\"costly\";q=2;w=60");
    }
    with(token).body("{}").post("/v1/quotes").then().statusCode(429);
    with(token).body("{}").post("/v1/clients/batch").then().statusCode(429);
    with(token)
        .get("/v1/quotes")
        .then()
        .statusCode(200)
        .header("RateLimit", matchesPattern("\"default\";r=4;t=[0-9]+"));
  }

  @Test
  void anAnswerTheCallerAlreadyHasIsFree() {
    QUOTES.behave(request -> request.response().setStatusCode(304).end());
    String token = aToken();
    for (int time = 0; time < 20; time++) {
      with(token)
          .header("If-None-Match", "\"1\"")
          .get("/v1/quotes/quo_1")
          .then()
          .statusCode(304)
          .header("RateLimit", matchesPattern("\"default\";r=5;t=[0-9]+"));
    }
  }

  @Test
  void aPreflightIsFree() {
    String address = anAddress();
    for (int time = 0; time < 20; time++) {
      from(address)
          .header("Origin", "https://app.jobwright.test")
          .header("Access-Control-Request-Method", "GET")
          .options("/v1/quotes")
          .then()
          .statusCode(204);
    }
    from(address).get("/v1/public/quotes/abc").then().statusCode(200);
  }

  @Test
  void aPublicLinkCountsForWhereItIsOpened() {
    String address = anAddress();
    for (int time = 0; time < 3; time++) {
      from(address)
          .get("/v1/public/quotes/abc")
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", "\"public\";q=3;w=60");
    }
    from(address).body("{}").post("/v1/public/quotes/other/approve").then().statusCode(429);
    from(anAddress()).get("/v1/public/quotes/abc").then().statusCode(200);
  }

  @Test
  void theHostsOfOneSiteCountAsOne() {
    for (int host = 1; host <= 3; host++) {
      from("2001:db8:1:2::" + host).get("/v1/public/quotes/abc").then().statusCode(200);
    }
    from("2001:db8:1:2:3:4:5:6").get("/v1/public/quotes/abc").then().statusCode(429);
    from("2001:db8:1:3::1").get("/v1/public/quotes/abc").then().statusCode(200);
  }

  @Test
  void whoTriesTokensIsStoppedAndWhoHasOneIsNot() {
    String address = anAddress();
    for (int time = 0; time < 3; time++) {
      from(address)
          .header("Authorization", "Bearer guess" + time)
          .get("/v1/quotes")
          .then()
          .statusCode(401)
          .header("RateLimit-Policy", "\"authentication\";q=3;w=60");
    }
    from(address).get("/v1/quotes").then().statusCode(429).header("Retry-After", "20");
    from(address)
        .header("Authorization", "Bearer " + aToken())
        .get("/v1/quotes")
        .then()
        .statusCode(200);
    from(anAddress()).get("/v1/quotes").then().statusCode(401);
  }

  @Test
  void everyAnswerSaysWhatIsLeft() {
    QUOTES.behave(
        request ->
            request
                .response()
                .setStatusCode(503)
                .putHeader("RateLimit", "\"its own\";r=1;t=1")
                .putHeader("RateLimit-Policy", "\"its own\";q=1;w=1")
                .end());
    assertTold(503, as(anAddress()).get("/v1/quotes"), "default");
    assertTold(415, as(anAddress()).header("Content-Encoding", "br").post("/v1/items"), "default");
    assertTold(413, as(anAddress()).body(new byte[2_000_000]).post("/v1/items"), "default");
    assertTold(404, as(anAddress()).get("/v1/unknown"), "public");
    assertTold(404, from(anAddress()).get("/v1/quotes/"), "public");
    assertTold(405, from(anAddress()).request("PROPFIND", "/v1/quotes"), "public");
    assertTold(200, from(anAddress()).get("/openapi.json"), "public");
    assertTold(200, from(anAddress()).get("/docs"), "public");
    assertTold(
        403,
        from(anAddress()).header("Authorization", noOrganization()).get("/v1/items"),
        "public");
    assertTold(401, from(anAddress()).get("/v1/items"), "authentication");
  }

  @Test
  void whoAsksForWhatIsNotThereIsStoppedToo() {
    String address = anAddress();
    for (int time = 0; time < 3; time++) {
      from(address).get("/v1/unknown").then().statusCode(404);
    }
    from(address).get("/v1/unknown").then().statusCode(429);
    from(address).get("/openapi.json").then().statusCode(429);
  }

  private static void assertTold(int status, Response answer, String policy) {
    assertEquals(status, answer.statusCode());
    assertTrue(answer.header("RateLimit-Policy").matches(POLICY), answer.headers().toString());
    assertTrue(answer.header("RateLimit").matches(LIMIT), answer.headers().toString());
    assertTrue(
        answer.header("RateLimit").startsWith('"' + policy + '"'), answer.header("RateLimit"));
    assertEquals(1, answer.headers().getValues("RateLimit").size());
    assertNull(answer.header("X-RateLimit-Limit"));
    assertFalse(answer.headers().hasHeaderWithName("RateLimit-Limit"), "of an old draft");
  }

  private static void useUp(String token, String path) {
    for (int request = 0; request < 5; request++) {
      with(token).get(path).then().statusCode(200);
    }
  }

  private static String aToken() {
    return TestTokens.user(UUID.randomUUID(), "sales");
  }

  private static String noOrganization() {
    return "Bearer " + TestTokens.withoutOrganization();
  }

  private static String anAddress() {
    return "203.0.113." + ADDRESSES.incrementAndGet();
  }

  private static RequestSpecification with(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  private static RequestSpecification as(String address) {
    return from(address).header("Authorization", "Bearer " + aToken());
  }

  /** As if from there, by way of a proxy of ours. */
  private static RequestSpecification from(String address) {
    return anonymous().header("X-Forwarded-For", address);
  }
}
