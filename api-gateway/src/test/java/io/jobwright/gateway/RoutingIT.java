package io.jobwright.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingIT extends GatewayTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/clients, quotes",
    "GET, /v1/clients/cli_0123, quotes",
    "POST, /v1/quotes/quo_0123/send, quotes",
    "POST, /v1/pricing/calculate, quotes",
    "GET, /v1/work-orders, workorders",
    "GET, /v1/items, inventory",
    "GET, /v1/locations, inventory",
    "GET, /v1/stock, inventory",
    "POST, /v1/stock/receipts, inventory",
    "GET, /v1/stock-movements, inventory",
    "GET, /v1/reservations, inventory",
    "GET, /v1/operations/iop_0123, inventory",
    "POST, /v1/operations/iop_0123/cancel, inventory",
    "GET, /v1/operations/iop_0123/result, inventory",
    "GET, /v1/invoices/inv_0123, invoicing"
  })
  void aPathGoesToItsService(String method, String path, String service) {
    asSales().request(method, path).then().statusCode(200).body("service", equalTo(service));
    assertEquals(path, StubServices.of(service).received().getFirst().uri());
  }

  @Test
  void theQueryIsPassedOnAsItWasSent() {
    asSales()
        .get("/v1/quotes?status=SENT,APPROVED&q=M%C3%BCller%2F%20%26&q=")
        .then()
        .statusCode(200);
    assertEquals(
        "/v1/quotes?status=SENT,APPROVED&q=M%C3%BCller%2F%20%26&q=",
        QUOTES.received().getFirst().uri());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v1/",
        "/v1/unknown",
        "/v1/quotesX",
        "/v1/quotes-x",
        "/V1/quotes",
        "/v1/public",
        "/v1/public/quotesX/a",
        "/q/health",
        "/q/openapi",
        "/webjars/scalar/index.html",
        "/v1/operations",
        "/v1/operations/",
        "/v1/quotes/",
        "//v1/quotes",
        "/v1//quotes",
        "/v1/quotes//x",
        "/v1/quotes/../clients",
        "/v1/quotes/..",
        "/v1/quotes/./x",
        "/v1/clients/../../q/health",
        "/v1/quotes/%2e%2e/%2e%2e/q/health",
        "/v1/quotes/..%2f..%2fq/health",
        "/v1/quotes%2fx",
        "/v1/quotes%2Fx",
        "/v1%2fquotes",
        "/%76%31/quotes",
        "/v1/quotes/%5c..",
        "/v1/quotes;a=b",
        "/v1/quotes/x;/../y",
        "/v1/quotes/%00",
        "/v1/quotes#/v1/clients",
        "/v1/public/quotes/../../clients",
        "/v1/public/quotes/..%2f..%2fclients"
      })
  void whatIsNotPlainlyARouteIsNotThere(String path) {
    RawHttp.Answer answer = RawHttp.ask("GET " + path + " HTTP/1.1", TestTokens.acme("owner"));
    assertEquals(404, answer.status());
    assertEquals("application/problem+json", answer.headers().get("content-type"));
    assertTrue(answer.body().contains("\"code\":\"route_unknown\""), answer.body());
    assertNothingReceived();
  }

  /** As an id of the right form that names nothing: which service has one says its prefix. */
  @ParameterizedTest
  @ValueSource(strings = {"/v1/operations/iop", "/v1/operations/zzz_0123"})
  void anOperationOfNoServiceIsNotThere(String path) {
    RawHttp.Answer answer = RawHttp.ask("GET " + path + " HTTP/1.1", TestTokens.acme("owner"));
    assertEquals(404, answer.status());
    assertTrue(answer.body().contains("\"code\":\"not_found\""), answer.body());
    assertNothingReceived();
  }

  /** Below the chain: Quarkus itself answers, without a body. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/quotes/%",
        "/v1/quotes/%zz",
        "/v1/quotes?q=%zz",
        "/v1/quotes\\..\\q",
        "/v1/[x"
      })
  void whatIsNoUriIsRefused(String target) {
    RawHttp.Answer answer = RawHttp.ask("GET " + target + " HTTP/1.1", TestTokens.acme("owner"));
    assertEquals(400, answer.status());
    assertNothingReceived();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET v1/quotes HTTP/1.1", "OPTIONS * HTTP/1.1"})
  void aTargetThatIsNoPathIsNotThere(String requestLine) {
    RawHttp.Answer answer = RawHttp.ask(requestLine, TestTokens.acme("owner"));
    assertEquals(404, answer.status());
    assertTrue(answer.body().contains("\"requestId\":\"req_"), answer.body());
    assertEquals("nosniff", answer.headers().get("x-content-type-options"));
  }

  @Test
  void aRequestWithoutAHostIsMalformed() {
    try (RawHttp connection = RawHttp.connect()) {
      RawHttp.Answer answer = connection.send("GET /v1/quotes HTTP/1.1\r\n\r\n").read();
      assertEquals(400, answer.status());
      assertTrue(answer.body().contains("\"code\":\"invalid_parameter\""), answer.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/clients, the nearest is /v1/clients.",
    "/v1/client, the nearest is /v1/clients.",
    "/v1/clients/, the nearest is /v1/clients.",
    "/v1/workorders, the nearest is /v1/work-orders.",
    "/v1/quotes/quo_1/sent, the nearest is /v1/quotes/{id}/send.",
    "/v1/quotes/quo_1/unheard-of, the nearest is /v1/quotes/{id}.",
    "/v1/unknown, /openapi.json lists those it has."
  })
  void whatTheApiDoesNotHaveIsToldWithTheNearestPath(String path, String hint) {
    asSales()
        .get(path)
        .then()
        .statusCode(404)
        .body("code", equalTo("route_unknown"))
        .body("detail", equalTo("The API has no such path; " + hint));
    assertNothingReceived();
  }

  @Test
  void anAbsoluteTargetIsNoWayToAnotherHost() {
    RawHttp.Answer answer =
        RawHttp.ask(
            "GET http://127.0.0.1:" + INVENTORY.port() + "/v1/quotes HTTP/1.1",
            TestTokens.acme("owner"));
    assertEquals(404, answer.status());
    assertNothingReceived();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/quotes?a=b#c",
        "/v1/quotes?a=\u00e9",
        "/v1/quotes?q=%C0%AF",
        "/v1/quotes?q=%ff"
      })
  void aQueryThatIsNotEncodedIsRefused(String uri) {
    RawHttp.Answer answer = RawHttp.ask("GET " + uri + " HTTP/1.1", TestTokens.acme("owner"));
    assertEquals(400, answer.status());
    assertTrue(answer.body().contains("\"code\":\"invalid_parameter\""), answer.body());
    assertNothingReceived();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get"})
  void aMethodTheApiDoesNotUseIsRefused(String method) {
    RawHttp.Answer answer = RawHttp.ask(method + " /v1/quotes HTTP/1.1", TestTokens.acme("owner"));
    assertEquals(405, answer.status());
    assertEquals("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS", answer.headers().get("allow"));
    assertNothingReceived();
  }

  @Test
  void aProblemHasAllItsMembers() {
    asSales()
        .header("X-Request-Id", "my-request.1")
        .get("/v1/unknown")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .body("type", equalTo("https://docs.jobwright.io/problems/route_unknown"))
        .body("title", equalTo("The API has no such path"))
        .body("status", equalTo(404))
        .body("detail", matchesPattern(".+"))
        .body("instance", equalTo("/v1/unknown"))
        .body("code", equalTo("route_unknown"))
        .body("requestId", equalTo("my-request.1"));
  }

  private static void assertNothingReceived() {
    StubServices.BY_NAME.values().forEach(stub -> assertEquals(0, stub.received().size()));
  }
}
