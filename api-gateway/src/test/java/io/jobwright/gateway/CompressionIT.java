package io.jobwright.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a client that does not unpack by itself. */
@QuarkusTest
class CompressionIT extends GatewayTest {

  private static final String JSON = "application/json";
  private static final byte[] KIBIBYTE = json(1024);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void closeClient() {
    client.shutdownNow();
  }

  @Test
  void anAnswerOfAKibibyteIsCompressedForWhoAcceptsIt() throws Exception {
    answer(KIBIBYTE, "Content-Type", JSON, "ETag", "\"17\"");
    HttpResponse<byte[]> packed = get("Accept-Encoding", "gzip");
    assertEquals(Optional.of("gzip"), header(packed, "content-encoding"));
    assertEquals(Optional.of(JSON), header(packed, "content-type"));
    assertEquals(Optional.of("\"17-gzip\""), header(packed, "etag"));
    assertArrayEquals(KIBIBYTE, unpacked(packed.body()));
    assertTrue(packed.body().length < 200, packed.body().length + " bytes");

    HttpResponse<byte[]> plain = get("Accept-Encoding", "br");
    assertEquals(Optional.empty(), header(plain, "content-encoding"));
    assertEquals(Optional.of("\"17\""), header(plain, "etag"));
    assertEquals(Optional.of("1024"), header(plain, "content-length"));
    assertArrayEquals(KIBIBYTE, plain.body());

    for (HttpResponse<byte[]> either : List.of(packed, plain)) {
      assertTrue(vary(either).contains("accept-encoding"), vary(either));
      assertTrue(vary(either).contains("origin"), vary(either));
    }
  }

  @Test
  void ofASmallerAnswerNothingWouldBeGained() throws Exception {
    answer(json(1023), "Content-Type", JSON, "ETag", "\"17\"");
    HttpResponse<byte[]> plain = get("Accept-Encoding", "gzip");
    assertEquals(Optional.empty(), header(plain, "content-encoding"));
    assertEquals(Optional.of("\"17\""), header(plain, "etag"));
    assertEquals(1023, plain.body().length);
  }

  @Test
  void aLargeAnswerComesWhole() throws Exception {
    byte[] large = json(900_000);
    answer(large, "Content-Type", "application/json;charset=UTF-8");
    assertArrayEquals(large, unpacked(get("Accept-Encoding", "gzip").body()));
  }

  @ParameterizedTest
  @CsvSource({
    "Cache-Control, 'private, no-store'",
    "Cache-Control, no-transform",
    "Content-Encoding, br",
    "Content-Type, application/pdf",
    "Content-Type, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void whatMustNotOrNeedNotBeCompressedIsLeftAsItIs(String name, String value) throws Exception {
    answer(KIBIBYTE, "Content-Type", JSON, name, value);
    HttpResponse<byte[]> answer = get("Accept-Encoding", "gzip");
    assertArrayEquals(KIBIBYTE, answer.body());
    assertTrue(!header(answer, "content-encoding").equals(Optional.of("gzip")));
  }

  @ParameterizedTest
  @CsvSource({
    "\"17\", \"17\"",
    "\"17-gzip\", \"17\"",
    "'\"16-gzip\", \"17-gzip\"', '\"16\", \"17\"'",
    "*, *",
    "W/\"17\", W/\"17\""
  })
  void aChangeMayBeBasedOnEitherTag(String sent, String received) {
    for (String header : List.of("If-Match", "If-None-Match")) {
      QUOTES.reset();
      asSales().header(header, sent).body("{}").patch("/v1/quotes/quo_1").then().statusCode(200);
      MultiMap headers = QUOTES.received().getFirst().headers();
      assertEquals(List.of(received), headers.getAll(header));
    }
  }

  @Test
  void whoHasTheCompressedVariantIsToldThatItIsStillGood() throws Exception {
    QUOTES.behave(
        request ->
            request
                .response()
                .setStatusCode("\"17\"".equals(request.getHeader("If-None-Match")) ? 304 : 500)
                .putHeader("ETag", "\"17\"")
                .end());
    HttpResponse<byte[]> packed = get("Accept-Encoding", "gzip", "If-None-Match", "\"17-gzip\"");
    assertEquals(304, packed.statusCode());
    assertEquals(Optional.of("\"17-gzip\""), header(packed, "etag"));
    assertTrue(vary(packed).contains("accept-encoding"));
    HttpResponse<byte[]> plain = get("Accept-Encoding", "gzip", "If-None-Match", "\"17\"");
    assertEquals(304, plain.statusCode());
    assertEquals(Optional.of("\"17\""), header(plain, "etag"));
  }

  @Test
  void aHeadSaysWhatAGetWouldSay() throws Exception {
    answer(KIBIBYTE, "Content-Type", JSON, "ETag", "\"17\"");
    HttpResponse<byte[]> head = send("HEAD", "/v1/quotes/quo_1", "Accept-Encoding", "gzip");
    assertEquals(200, head.statusCode());
    assertEquals(Optional.of("gzip"), header(head, "content-encoding"));
    assertEquals(Optional.of("\"17-gzip\""), header(head, "etag"));
    assertEquals(0, head.body().length);
    assertEquals(200, get("Accept-Encoding", "gzip").statusCode());
  }

  @Test
  void theFirstPartOfACompressedAnswerDoesNotWaitForTheLast() throws Exception {
    CompletableFuture<HttpServerResponse> open = new CompletableFuture<>();
    QUOTES.behave(
        request -> {
          request.response().putHeader("Content-Type", JSON).setChunked(true).write("first");
          open.complete(request.response());
        });
    HttpResponse<InputStream> answer =
        client.send(
            request("GET", "/v1/quotes", "Accept-Encoding", "gzip"),
            HttpResponse.BodyHandlers.ofInputStream());
    assertEquals(Optional.of("gzip"), answer.headers().firstValue("content-encoding"));
    try (InputStream body = new GZIPInputStream(answer.body())) {
      assertEquals("first", new String(body.readNBytes(5), StandardCharsets.UTF_8));
      open.get().end("last");
      assertEquals("last", new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/docs/scalar.js"})
  void theReferenceIsCompressedToo(String path) throws Exception {
    HttpResponse<byte[]> plain = send("GET", path, "Accept-Encoding", "identity");
    HttpResponse<byte[]> packed = send("GET", path, "Accept-Encoding", "gzip");
    assertEquals(Optional.of("gzip"), header(packed, "content-encoding"));
    assertArrayEquals(plain.body(), unpacked(packed.body()));
    assertTrue(packed.body().length < plain.body().length / 2, packed.body().length + " bytes");
    assertTrue(!header(plain, "etag").equals(header(packed, "etag")));
    String tag = header(packed, "etag").orElseThrow();
    HttpResponse<byte[]> again = send("GET", path, "Accept-Encoding", "gzip", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals(Optional.of(tag), header(again, "etag"));
    assertEquals(0, again.body().length);
  }

  private static void answer(byte[] body, String... headers) {
    QUOTES.behave(
        request -> {
          for (int i = 0; i < headers.length; i += 2) {
            request.response().putHeader(headers[i], headers[i + 1]);
          }
          request.response().end(Buffer.buffer(body));
        });
  }

  private HttpResponse<byte[]> get(String... headers) throws Exception {
    return send("GET", "/v1/quotes/quo_1", headers);
  }

  private HttpResponse<byte[]> send(String method, String path, String... headers)
      throws Exception {
    return client.send(request(method, path, headers), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest request(String method, String path, String... headers) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .method(method, HttpRequest.BodyPublishers.noBody())
        .headers(headers)
        .header("Authorization", "Bearer " + TestTokens.acme("sales"))
        .build();
  }

  private static Optional<String> header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name);
  }

  private static String vary(HttpResponse<?> answer) {
    return String.join(",", answer.headers().allValues("vary")).toLowerCase(java.util.Locale.ROOT);
  }

  private static byte[] unpacked(byte[] gzip) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    }
  }

  private static byte[] json(int bytes) {
    String start = "{\"lines\":[\"";
    String end = "\"]}";
    return (start + "0123456789".repeat(bytes / 10 + 1))
        .substring(0, bytes - end.length())
        .concat(end)
        .getBytes(StandardCharsets.UTF_8);
  }
}
