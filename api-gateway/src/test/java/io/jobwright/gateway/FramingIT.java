package io.jobwright.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a message ends and which of two headers counts: what has two readings is not passed on. */
@QuarkusTest
class FramingIT extends GatewayTest {

  private static final String TOKEN = TestTokens.acme("sales");
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
  private static final String NEXT =
      "GET /v1/quotes/behind HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
          + TOKEN
          + "\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: Chunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nTRANSFER-ENCODING: x"
      })
  void aTransferEncodingWithTwoReadingsEndsTheConnection(String headers) {
    assertRefusedForGood(head(headers) + "0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/json\r\nContent-Type: text/plain",
        "Content-Encoding: identity\r\nContent-Encoding: gzip",
        "If-Match: \"99\"\r\nIf-Match: *",
        "If-None-Match: \"99\"\r\nif-none-match: *",
        "Idempotency-Key: 0123456789abcdef\r\nIdempotency-Key: 0123456789abcdeg",
        "Origin: https://a.test\r\nOrigin: https://b.test",
        "Host: another",
        "Host: gateway",
        "Authorization: Bearer another",
        "Expect: 100-continue\r\nExpect: 100-continue",
        "Range: bytes=0-1\r\nRange: bytes=2-3"
      })
  void aHeaderThatSaysOneThingCannotBeSentTwice(String headers) {
    assertRefusedForGood(head(headers + "\r\nContent-Length: 0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {": x", "X-Blank : x", "X Y: x", "no colon at all"})
  void aHeaderWithoutAProperNameIsRefused(String header) {
    assertRefusedForGood(head(header + "\r\nContent-Length: 0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/quotes HTTP/9.9",
        "GET /v1/quotes HTTP/2.0",
        "GET /v1/quotes HTTP/1.2",
        "GET /v1/quotes HTTP/0.9",
        "GET /openapi.json HTTP/3.0",
        "PRI * HTTP/2.0"
      })
  void anotherVersionOfTheProtocolIsNotSpoken(String requestLine) {
    assertRefusedForGood(
        requestLine + "\r\nHost: gateway\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n");
  }

  @Test
  void headersThatAreListsMayComeInSeveralLines() {
    try (RawHttp connection = RawHttp.connect()) {
      connection.send(
          head("Accept: text/html\r\nAccept: */*\r\nX-Mine: 1\r\nX-Mine: 2\r\nContent-Length: 0"));
      assertEquals(200, connection.read().status());
    }
  }

  /** The decoder forgets the length, so that the end of the connection has to make it harmless. */
  @Test
  void behindABodyInChunksNothingIsARequest() {
    try (RawHttp connection = RawHttp.connect()) {
      connection.send(
          head("Content-Length: 3\r\n" + CHUNKED.strip()) + "5\r\nabcde\r\n0\r\n\r\n" + NEXT);
      RawHttp.Answer answer = connection.read();
      assertTrue(answer.status() == 200 || answer.status() == 400, answer::toString);
      assertEquals("close", answer.headers().get("connection").toLowerCase(Locale.ROOT));
      assertTrue(connection.isEnded());
    }
    assertTrue(
        QUOTES.received().stream().noneMatch(request -> request.uri().contains("behind")),
        "what followed was carried out");
  }

  @Test
  void withTheOlderProtocolALengthBesideChunksIsRefused() {
    assertRefusedForGood(
        head("Content-Length: 3\r\n" + CHUNKED.strip()).replace("HTTP/1.1", "HTTP/1.0")
            + "5\r\nabcde\r\n0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\nabc\r\n0\r\n\r\n", "-1\r\nabc\r\n", "fffffffff\r\nabc\r\n"})
  void aChunkOfNoSizeIsAnswered(String body) {
    // The token is known to the gateway by then, so that the body has a reader when it breaks.
    try (RawHttp connection = RawHttp.connect()) {
      assertEquals(200, connection.send(head("Content-Length: 0")).read().status());
    }
    QUOTES.received().clear();
    assertRefusedForGood(head(CHUNKED.strip()) + body);
  }

  @Test
  void aPlainRequestKeepsItsConnection() {
    try (RawHttp connection = RawHttp.connect()) {
      for (int time = 0; time < 3; time++) {
        connection.send(head("Content-Length: 5") + "abcde");
        assertEquals(200, connection.read().status());
      }
    }
  }

  private static void assertRefusedForGood(String request) {
    try (RawHttp connection = RawHttp.connect()) {
      RawHttp.Answer answer = connection.send(request).read();
      assertEquals(400, answer.status(), answer::toString);
      assertTrue(connection.isEnded(), "the connection goes on");
    }
    assertEquals(0, QUOTES.received().size());
  }

  private static String head(String headers) {
    return "POST /v1/quotes HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
        + TOKEN
        + "\r\n"
        + headers
        + "\r\n\r\n";
  }
}
