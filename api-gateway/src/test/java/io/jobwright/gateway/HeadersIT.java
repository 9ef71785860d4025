package io.jobwright.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersIT extends GatewayTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "x-forwarded-anything",
        "Forwarded",
        "X-Real-IP",
        "X-Tenant",
        "X-Tenant-Id",
        "X-TENANTID",
        "X-User",
        "X-User-Roles",
        "X-Internal",
        "x-internal-trust",
        "Keep-Alive",
        "Proxy-Authorization",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "HTTP2-Settings"
      })
  void whatOnlyTheGatewayMaySayIsTakenOut(String name) {
    asSales().header(name, "10.1.2.3").get("/v1/quotes").then().statusCode(200);
    assertFalse(sent().getAll(name).contains("10.1.2.3"));
  }

  @Test
  void theRealPeerIsNamed() {
    asSales().header("X-Forwarded-For", "10.1.2.3").get("/v1/quotes").then().statusCode(200);
    assertEquals(List.of("127.0.0.1"), sent().getAll("X-Forwarded-For"));
  }

  @Test
  void whatTheConnectionHeaderNamesStaysBehind() {
    ask(
        "GET /v1/quotes HTTP/1.1",
        "Connection: keep-alive, X-Secret-Hop",
        "Connection: x-other",
        "X-Secret-Hop: 1",
        "X-Other: 2",
        "X-Stays: 3");
    assertNull(sent().get("X-Secret-Hop"));
    assertNull(sent().get("X-Other"));
    assertEquals("3", sent().get("X-Stays"));
    assertFalse(String.valueOf(sent().get("Connection")).contains("X-Secret-Hop"));
  }

  @Test
  void theTypeOfABodyThatIsNotThereStaysBehind() {
    ask("GET /v1/quotes HTTP/1.1", "Content-Type: http://evil.example");
    assertNull(sent().get("Content-Type"));
  }

  @Test
  void aTokenCannotBeTalkedAwayByTheConnectionHeader() {
    ask("GET /v1/quotes HTTP/1.1", "Connection: authorization, x-request-id, X-Forwarded-For");
    assertTrue(sent().get("Authorization").startsWith("Bearer "));
    assertTrue(sent().contains("X-Request-Id"));
    assertEquals("127.0.0.1", sent().get("X-Forwarded-For"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
      })
  void thereIsNoTunnelToAService(String upgrade) {
    RawHttp.Answer answer = ask("GET /v1/quotes HTTP/1.1", upgrade);
    assertEquals(200, answer.status());
    assertNull(sent().get("Upgrade"));
    assertNull(sent().get("HTTP2-Settings"));
    assertNull(sent().get("Connection"));
  }

  @Test
  void businessHeadersPass() {
    asSales()
        .header("If-Match", "\"3\"")
        .header("Idempotency-Key", "\"0123456789abcdef\"")
        .header("Accept", "application/json")
        .contentType("application/merge-patch+json")
        .body("{\"a\":1}")
        .patch("/v1/clients/cli_1")
        .then()
        .statusCode(200);
    assertEquals("\"3\"", sent().get("If-Match"));
    assertEquals("\"0123456789abcdef\"", sent().get("Idempotency-Key"));
    assertEquals("application/json", sent().get("Accept"));
    assertTrue(sent().get("Content-Type").startsWith("application/merge-patch+json"));
    assertEquals("{\"a\":1}", QUOTES.received().getFirst().body().toString());
    assertEquals("PATCH", QUOTES.received().getFirst().method());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A.b_c-9",
        "0123456789012345678901234567890123456789012345678901234567890123"
      })
  void aWellFormedRequestIdIsKept(String id) {
    asSales()
        .header("X-Request-Id", id)
        .get("/v1/quotes")
        .then()
        .header("X-Request-Id", equalTo(id));
    assertEquals(List.of(id), sent().getAll("X-Request-Id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01234567890123456789012345678901234567890123456789012345678901234",
        "a b",
        "a/b",
        "a\"b",
        "\u00e4"
      })
  void anotherRequestIdIsReplaced(String id) {
    asSales()
        .header("X-Request-Id", id)
        .get("/v1/quotes")
        .then()
        .header("X-Request-Id", matchesPattern("req_[0-9a-z]{26}"));
    assertEquals(1, sent().getAll("X-Request-Id").size());
    assertTrue(sent().get("X-Request-Id").matches("req_[0-9a-z]{26}"));
  }

  @Test
  void aServiceDoesNotSpeakForTheGateway() {
    QUOTES.behave(
        request ->
            request
                .response()
                .putHeader("X-Request-Id", "another")
                .putHeader("traceparent", "another")
                .putHeader("X-Content-Type-Options", "another")
                .putHeader("Content-Security-Policy", "another")
                .putHeader("Server", "Secret/1.0")
                .putHeader("X-Powered-By", "Secret")
                .putHeader("Via", "1.1 secret")
                .putHeader("X-Internal-Node", "7")
                .putHeader("X-Tenant-Id", "t")
                .putHeader("X-User-Id", "u")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Connection", "X-Hop")
                .putHeader("X-Hop", "1")
                .putHeader("ETag", "\"7\"")
                .putHeader("Location", "/v1/quotes/quo_1")
                .putHeader("Cache-Control", "private, no-cache")
                .setStatusCode(201)
                .end("{}"));
    Headers headers =
        asSales()
            .header("X-Request-Id", "mine")
            .get("/v1/quotes")
            .then()
            .statusCode(201)
            .extract()
            .headers();
    assertEquals(List.of("mine"), headers.getValues("X-Request-Id"));
    assertEquals(1, headers.getValues("traceparent").size());
    assertEquals(List.of("nosniff"), headers.getValues("X-Content-Type-Options"));
    assertEquals(
        List.of("default-src 'none'; frame-ancestors 'none'"),
        headers.getValues("Content-Security-Policy"));
    assertEquals("no-referrer", headers.getValue("Referrer-Policy"));
    assertEquals(
        "max-age=63072000; includeSubDomains", headers.getValue("Strict-Transport-Security"));
    for (String secret :
        List.of(
            "Server",
            "X-Powered-By",
            "Via",
            "X-Internal-Node",
            "X-Tenant-Id",
            "X-User-Id",
            "Keep-Alive",
            "X-Hop",
            "Warning")) {
      assertFalse(headers.hasHeaderWithName(secret), secret);
    }
    assertEquals("\"7\"", headers.getValue("ETag"));
    assertEquals("/v1/quotes/quo_1", headers.getValue("Location"));
    assertEquals(List.of("private, no-cache"), headers.getValues("Cache-Control"));
  }

  @Test
  void everyProblemCarriesTheRequestIdAndTheSecurityHeaders() {
    anonymous()
        .header("X-Request-Id", "mine")
        .get("/v1/quotes")
        .then()
        .statusCode(401)
        .header("X-Request-Id", "mine")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .body("requestId", equalTo("mine"));
  }

  @Test
  void aTraceGoesOn() {
    asSales()
        .header("traceparent", TRACE)
        .header("tracestate", "vendor=1")
        .get("/v1/quotes")
        .then()
        .header("traceparent", TRACE);
    assertEquals(TRACE, sent().get("traceparent"));
    assertEquals("vendor=1", sent().get("tracestate"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rubbish",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
      })
  void aTraceBeginsHereWhereThereIsNone(String sentTraceparent) {
    asSales()
        .header("traceparent", sentTraceparent)
        .header("tracestate", "vendor=1")
        .get("/v1/quotes")
        .then()
        .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    assertTrue(sent().get("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    assertNull(sent().get("tracestate"));
  }

  private static MultiMap sent() {
    return QUOTES.received().getFirst().headers();
  }

  private static RawHttp.Answer ask(String requestLine, String... headers) {
    try (RawHttp connection = RawHttp.connect()) {
      return connection
          .send(
              requestLine
                  + "\r\nHost: gateway\r\nAuthorization: Bearer "
                  + TestTokens.acme("sales")
                  + "\r\n"
                  + String.join("\r\n", headers)
                  + "\r\n\r\n")
          .read();
    }
  }
}
