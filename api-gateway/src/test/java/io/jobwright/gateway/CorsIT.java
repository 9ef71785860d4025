package io.jobwright.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CorsIT extends GatewayTest {

  private static final String APP = "https://app.jobwright.test";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/clients",
        "/v1/quotes/quo_1/send",
        "/v1/public/quotes/abc/approve",
        "/v1/pricing/calculate",
        "/v1/work-orders",
        "/v1/items",
        "/v1/locations",
        "/v1/stock/receipts",
        "/v1/stock-movements",
        "/v1/reservations",
        "/v1/invoices",
        "/openapi.json",
        "/docs",
        "/v1/unknown"
      })
  void aPreflightIsAnsweredForEveryPathWithoutAToken(String path) {
    Response answer = preflight(APP, "PATCH").options(path);
    assertEquals(204, answer.statusCode());
    assertEquals(APP, answer.header("Access-Control-Allow-Origin"));
    assertEquals(
        Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"),
        list(answer, "Access-Control-Allow-Methods"));
    assertEquals(
        Set.of(
            "authorization",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "traceparent",
            "x-request-id"),
        list(answer, "Access-Control-Allow-Headers").stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
    assertEquals("7200", answer.header("Access-Control-Max-Age"));
    assertTrue(list(answer, "Vary").contains("origin"), answer.headers().toString());
    assertNull(answer.header("Access-Control-Allow-Credentials"));
    assertTrue(answer.header("X-Request-Id").startsWith("req_"));
    StubServices.BY_NAME.values().forEach(stub -> assertEquals(0, stub.received().size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://evil.example",
        "http://app.jobwright.test",
        "https://app.jobwright.test:8443",
        "https://app.jobwright.test.evil.example",
        "https://APP.jobwright.test",
        "https://app.jobwright.test/",
        "*"
      })
  void aPageOfAnotherOriginGetsNoPermission(String origin) {
    Response preflight = preflight(origin, "GET").options("/v1/quotes");
    assertEquals(204, preflight.statusCode());
    assertNoPermission(preflight.headers());
    Response answer = asSales().header("Origin", origin).get("/v1/quotes");
    assertEquals(200, answer.statusCode(), "who is no browser may say what it likes");
    assertNoPermission(answer.headers());
    assertTrue(list(answer, "Vary").contains("origin"));
  }

  @Test
  void twoOriginsAreNone() {
    assertNoPermission(
        asSales().header("Origin", APP, "https://evil.example").get("/v1/quotes").headers());
  }

  @Test
  void aPageReadsTheHeadersItNeeds() {
    QUOTES.behave(
        request ->
            request
                .response()
                .putHeader("ETag", "\"17\"")
                .putHeader("Content-Type", "application/json")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Allow-Credentials", "true")
                .putHeader("Vary", "Accept")
                .end("{}"));
    Response answer = asSales().header("Origin", APP).get("/v1/quotes/quo_1");
    assertEquals(200, answer.statusCode());
    assertEquals(List.of(APP), answer.headers().getValues("Access-Control-Allow-Origin"));
    assertNull(answer.header("Access-Control-Allow-Credentials"), "there are no cookies");
    assertEquals(
        Set.of(
            "etag",
            "location",
            "link",
            "retry-after",
            "ratelimit",
            "ratelimit-policy",
            "x-request-id",
            "deprecation",
            "sunset",
            "idempotency-replayed"),
        list(answer, "Access-Control-Expose-Headers"));
    assertTrue(list(answer, "Vary").containsAll(Set.of("origin", "accept")));
    assertEquals("\"17\"", answer.header("ETag"));
  }

  @Test
  void aPageReadsRefusalsToo() {
    assertReadable(401, anonymous().header("Origin", APP).get("/v1/quotes"));
    assertReadable(404, asSales().header("Origin", APP).get("/v1/unknown"));
    assertReadable(404, asSales().header("Origin", APP).get("/v1/quotes/"));
    assertReadable(405, asSales().header("Origin", APP).request("PROPFIND", "/v1/quotes"));
    assertReadable(
        413, asSales().header("Origin", APP).body(new byte[2_000_000]).post("/v1/quotes"));
    assertReadable(
        415, asSales().header("Origin", APP).header("Content-Encoding", "br").post("/v1/quotes"));
    QUOTES.behave(request -> request.body().onComplete(read -> request.connection().close()));
    assertReadable(504, asSales().header("Origin", APP).body("{}").post("/v1/quotes"));
    INVOICING.stop();
    try {
      assertReadable(503, asSales().header("Origin", APP).get("/v1/invoices"));
    } finally {
      INVOICING.start();
    }
  }

  @Test
  void aRefusalByTheRouterIsReadableToo() {
    try (RawHttp connection = RawHttp.connect()) {
      RawHttp.Answer answer =
          connection
              .send("GET v1/quotes HTTP/1.1\r\nHost: a\r\nOrigin: " + APP + "\r\n\r\n")
              .read();
      assertEquals(404, answer.status());
      assertEquals(APP, answer.headers().get("access-control-allow-origin"));
      assertTrue(answer.headers().containsKey("ratelimit"));
    }
  }

  @Test
  void anOptionsRequestThatIsNoPreflightNeedsAToken() {
    anonymous().options("/v1/quotes").then().statusCode(401);
    anonymous().header("Origin", APP).options("/v1/quotes").then().statusCode(401);
  }

  private static void assertReadable(int status, Response answer) {
    assertEquals(status, answer.statusCode());
    assertEquals(APP, answer.header("Access-Control-Allow-Origin"), () -> status + " is hidden");
    assertTrue(list(answer, "Access-Control-Expose-Headers").contains("x-request-id"));
  }

  private static void assertNoPermission(Headers headers) {
    assertFalse(
        headers.asList().stream()
            .anyMatch(header -> header.getName().toLowerCase(Locale.ROOT).startsWith("access-")),
        headers.toString());
  }

  private static Set<String> list(Response answer, String header) {
    boolean areMethods = header.endsWith("Methods");
    return answer.headers().getValues(header).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(value -> areMethods ? value.strip() : value.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static RequestSpecification preflight(String origin, String method) {
    return anonymous()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "authorization,if-match");
  }
}
