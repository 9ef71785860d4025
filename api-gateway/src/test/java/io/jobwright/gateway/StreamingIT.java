package io.jobwright.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamingIT extends GatewayTest {

  private static final int CHUNK = 64 * 1024;
  private static final long LARGE = 64L * 1024 * 1024;

  @Test
  void aLargeAnswerComesWholeAndNoFasterThanItIsRead() throws Exception {
    AtomicLong written = new AtomicLong();
    QUOTES.behave(
        request -> {
          HttpServerResponse response = request.response();
          response.putHeader("Content-Length", Long.toString(LARGE));
          writeAll(response, written);
        });
    HttpResponse<InputStream> answer = open("/v1/quotes/quo_1");
    long read = 0;
    try (InputStream body = answer.body()) {
      // The first bytes are here, and the service has to wait for us with the rest.
      assertEquals(CHUNK, body.readNBytes(CHUNK).length);
      assertTrue(written.get() < LARGE, "all of it was taken in at once");
      read = CHUNK;
      byte[] buffer = new byte[CHUNK];
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        read += n;
      }
    }
    assertEquals(LARGE, read);
    assertEquals(Long.toString(LARGE), answer.headers().firstValue("content-length").orElseThrow());
  }

  @Test
  void theFirstPartOfAnAnswerDoesNotWaitForTheLast() throws Exception {
    CompletableFuture<HttpServerResponse> open = new CompletableFuture<>();
    QUOTES.behave(
        request -> {
          request.response().setChunked(true).write("first");
          open.complete(request.response());
        });
    try (InputStream body = open("/v1/quotes").body()) {
      assertEquals(
          "first", new String(body.readNBytes(5), java.nio.charset.StandardCharsets.UTF_8));
      open.get().end("last");
      assertEquals(
          "last", new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void theFirstPartOfABodyDoesNotWaitForTheLast() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    Buffer all = Buffer.buffer();
    QUOTES.behave(
        request ->
            request
                .handler(
                    part -> {
                      first.complete(part.toString());
                      all.appendBuffer(part);
                    })
                .endHandler(end -> request.response().end("{}")));
    try (RawHttp connection = RawHttp.connect()) {
      connection.send(
          "POST /v1/quotes HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
              + TestTokens.acme("sales")
              + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
      assertEquals("first", first.get());
      assertEquals(200, connection.send("4\r\nlast\r\n0\r\n\r\n").read().status());
    }
    assertEquals("firstlast", all.toString());
  }

  @Test
  void connectionsToAServiceAreUsedAgain() {
    for (int time = 0; time < 20; time++) {
      asSales().body("{}").post("/v1/quotes").then().statusCode(200);
    }
    assertEquals(20, QUOTES.received().size());
    assertTrue(QUOTES.connections() <= 2, QUOTES.connections() + " connections");
  }

  @Test
  void requestsSentAheadAreAnsweredInTheirOrder() {
    String authorization = "Host: a\r\nAuthorization: Bearer " + TestTokens.acme("sales") + "\r\n";
    try (RawHttp connection = RawHttp.connect()) {
      connection.send(
          ("GET /v1/quotes HTTP/1.1\r\n" + authorization + "\r\n")
              + ("GET /v1/unknown HTTP/1.1\r\n" + authorization + "\r\n")
              + ("GET /v1/items HTTP/1.1\r\n" + authorization + "\r\n"));
      assertTrue(connection.read().body().contains("quotes"));
      assertEquals(404, connection.read().status());
      assertTrue(connection.read().body().contains("inventory"));
    }
  }

  @Test
  void aHeadIsAnsweredWithoutABody() {
    QUOTES.behave(
        request ->
            request
                .response()
                .putHeader("Content-Length", "1234")
                .putHeader("ETag", "\"1\"")
                .end());
    asSales()
        .head("/v1/quotes/quo_1")
        .then()
        .statusCode(200)
        .header("Content-Length", "1234")
        .header("ETag", "\"1\"");
    QUOTES.behave(QUOTES::echo);
    asSales().get("/v1/quotes").then().statusCode(200).body("service", equalTo("quotes"));
  }

  @Test
  void anAnswerWithoutContentHasNone() {
    for (int status : new int[] {204, 304}) {
      QUOTES.behave(request -> request.response().setStatusCode(status).end());
      try (RawHttp connection = RawHttp.connect()) {
        String request =
            "GET /v1/quotes/quo_1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                + TestTokens.acme("sales")
                + "\r\n\r\n";
        RawHttp.Answer answer = connection.send(request).read();
        assertEquals(status, answer.status());
        assertNull(answer.headers().get("transfer-encoding"));
        assertEquals(status, connection.send(request).read().status(), "the connection lives on");
      }
    }
  }

  @Test
  void aCallerOfTheOldKindGetsTheWholeToo() {
    QUOTES.behave(
        request ->
            request
                .response()
                .setChunked(true)
                .write("one ")
                .onComplete(first -> request.response().end("two")));
    try (RawHttp connection = RawHttp.connect()) {
      RawHttp.Answer answer =
          connection
              .send(
                  "GET /v1/quotes HTTP/1.0\r\nHost: a\r\nAuthorization: Bearer "
                      + TestTokens.acme("sales")
                      + "\r\n\r\n")
              .read();
      assertEquals(200, answer.status());
      assertEquals("one two", answer.body());
      assertFalse(answer.headers().containsKey("transfer-encoding"));
    }
  }

  private static void writeAll(HttpServerResponse response, AtomicLong written) {
    Handler<Void> more =
        new Handler<>() {
          @Override
          public void handle(Void ignored) {
            while (written.get() < LARGE) {
              written.addAndGet(CHUNK);
              response.write(Buffer.buffer(new byte[CHUNK]));
              if (response.writeQueueFull()) {
                response.drainHandler(this);
                return;
              }
            }
            response.end();
          }
        };
    more.handle(null);
  }

  private static HttpResponse<InputStream> open(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + TestTokens.acme("sales"))
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
  }
}
