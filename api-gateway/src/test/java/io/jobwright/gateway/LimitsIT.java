package io.jobwright.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LimitsIT extends GatewayTest {

  private static final int LIMIT = 1024 * 1024;
  private static final HttpClient CHUNKING =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void aBodyOfOneMebibyteIsPassedOn() {
    body(new byte[LIMIT]).post("/v1/quotes").then().statusCode(200).body("bytes", equalTo(LIMIT));
  }

  @Test
  void aLongerBodyIsRefusedByItsHeadAndTheServiceSeesNothing() {
    body(new byte[LIMIT + 1])
        .post("/v1/quotes")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("payload_too_large"));
    assertEquals(0, QUOTES.received().size());
  }

  @Test
  void aBodyOfUnknownLengthMayBeAsLong() throws Exception {
    HttpResponse<String> answer = sendChunked(LIMIT);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"bytes\":" + LIMIT), answer.body());
  }

  @ParameterizedTest
  @ValueSource(ints = {LIMIT + 1, 3 * LIMIT, 20 * LIMIT})
  void aBodyThatTurnsOutToBeLongerIsCutOff(int length) throws Exception {
    HttpResponse<String> answer = sendChunked(length);
    assertEquals(413, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("content-type").orElseThrow());
    assertTrue(answer.body().contains("\"code\":\"payload_too_large\""), answer.body());
    assertEquals(0, QUOTES.received().size(), "the service never sees the end of such a body");
  }

  @Test
  void aBodyCutOffSaysNothingAboutTheService() throws Exception {
    for (int time = 0; time < 7; time++) {
      assertEquals(413, sendChunked(LIMIT + 1).statusCode());
    }
    asSales().get("/v1/quotes").then().statusCode(200);
  }

  @Test
  void anAddressLongerThanAnyOfOursIsOfNothing() {
    asSales()
        .get("/v1/quotes/" + "x".repeat(12_000))
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("route_unknown"));
    asSales()
        .get("/v1/quotes?status=" + "x".repeat(12_000))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid_parameter"));
    assertEquals(0, QUOTES.received().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "gzip, identity"})
  void aCompressedBodyIsRefused(String encoding) {
    asSales()
        .header("Content-Encoding", encoding)
        .contentType("application/json")
        .body("{}")
        .post("/v1/quotes")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .header("Accept-Encoding", "identity")
        .body("code", equalTo("unsupported_media_type"));
    assertEquals(0, QUOTES.received().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: five\r\n",
        "Content-Length: -1\r\n",
        "Content-Length : 5\r\n"
      })
  void aLengthWithTwoReadingsIsRefused(String header) {
    assertEquals(400, send(header, "abcde").status());
    assertEquals(0, QUOTES.received().size());
  }

  @Test
  void whoExpectsToBeToldIsToldToContinue() {
    try (RawHttp connection = RawHttp.connect()) {
      connection.send(head("Expect: 100-continue\r\nContent-Length: 5\r\n"));
      assertEquals(100, connection.read().status());
      assertEquals(200, connection.send("abcde").read().status());
    }
    assertEquals("abcde", QUOTES.received().getFirst().body().toString());
  }

  @Test
  void whoExpectsToBeToldIsToldOfARefusalBeforeTheBody() {
    try (RawHttp connection = RawHttp.connect()) {
      connection.send(head("Expect: 100-continue\r\nContent-Length: 2000000\r\n"));
      RawHttp.Answer answer = connection.read();
      assertEquals(413, answer.status());
      assertEquals("close", answer.headers().get("connection").toLowerCase(Locale.ROOT));
      assertTrue(connection.isEnded());
    }
  }

  @Test
  void aBodyThatDoesNotArriveTimesOutAndSaysNothingAboutTheService() {
    for (int time = 0; time < 2; time++) {
      RawHttp.Answer answer = send("Content-Length: 10\r\n", "abc");
      assertEquals(408, answer.status());
      assertTrue(answer.body().contains("\"code\":\"request_timeout\""), answer.body());
    }
    assertEquals(0, QUOTES.received().size());
    asSales().get("/v1/quotes").then().statusCode(200);
  }

  private static RequestSpecification body(byte[] content) {
    return asSales().contentType("application/json").body(content);
  }

  private static RawHttp.Answer send(String headers, String body) {
    try (RawHttp connection = RawHttp.connect()) {
      return connection.send(head(headers) + body).read();
    }
  }

  private static String head(String headers) {
    return "POST /v1/quotes HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
        + TestTokens.acme("sales")
        + "\r\n"
        + headers
        + "\r\n";
  }

  private static HttpResponse<String> sendChunked(int length)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/v1/quotes"))
            .header("Authorization", "Bearer " + TestTokens.acme("sales"))
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> zeros(length)))
            .build();
    return CHUNKING.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static InputStream zeros(int length) {
    return new java.io.ByteArrayInputStream(new byte[length]);
  }
}
