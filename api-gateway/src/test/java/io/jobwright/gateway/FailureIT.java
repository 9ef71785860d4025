package io.jobwright.gateway;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailureIT extends GatewayTest {

  private static final long AT_ONCE_MS = 700;
  private static final int MORE_THAN_THE_CIRCUIT_BEARS = 6;

  @TestHTTPResource(value = "/health/ready", management = true)
  URL readiness;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void closeClient() {
    client.shutdownNow();
  }

  @Test
  void aServiceThatIsDownIsToldAtOnceAndTheOthersGoOn() {
    INVOICING.stop();
    try {
      for (int time = 0; time < MORE_THAN_THE_CIRCUIT_BEARS; time++) {
        assertUnavailable(asSales().get("/v1/invoices"));
        asSales().get("/v1/quotes").then().statusCode(200);
      }
    } finally {
      INVOICING.start();
    }
    await("invoicing is back")
        .atMost(Duration.ofSeconds(5))
        .until(() -> asSales().get("/v1/invoices").statusCode() == 200);
  }

  @Test
  void aServiceThatHangsTimesOutWithAnOutcomeNobodyKnows() {
    INVENTORY.behave(FailureIT::hang);
    asSales()
        .body("{}")
        .post("/v1/stock/receipts")
        .then()
        .statusCode(504)
        .contentType("application/problem+json")
        .header("Retry-After", "1")
        .body("code", equalTo("outcome_unknown"))
        .time(lessThan(4_000L));
  }

  @Test
  void aServiceThatHangsHoldsUpNoOther() throws Exception {
    INVENTORY.behave(FailureIT::hang);
    List<CompletableFuture<HttpResponse<String>>> hanging =
        Stream.generate(() -> get("/v1/items")).limit(20).toList();
    await("as many connections as it may have")
        .atMost(Duration.ofSeconds(5))
        .until(() -> INVENTORY.connections() >= 6);
    for (int time = 0; time < 20; time++) {
      asSales().get("/v1/quotes").then().statusCode(200).time(lessThan(AT_ONCE_MS));
    }
    int timedOut = 0;
    int refused = 0;
    for (CompletableFuture<HttpResponse<String>> answer : hanging) {
      switch (answer.get().statusCode()) {
        case 504 -> timedOut++;
        case 503 -> refused++;
        default -> throw new AssertionError(answer.get().statusCode());
      }
    }
    assertEquals(6, timedOut, "no more than it may have connections");
    assertEquals(14, refused, "the others were not even sent");
    assertTrue(INVENTORY.connections() <= 6 + 1, "six, and perhaps one for its document");
  }

  @Test
  void aServiceThatKeepsHangingIsLeftAloneUntilItAnswersAgain() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    WORKORDERS.behave(
        request -> {
          asked.incrementAndGet();
          hang(request);
        });
    List<CompletableFuture<HttpResponse<String>>> hanging =
        Stream.generate(() -> get("/v1/work-orders")).limit(5).toList();
    for (CompletableFuture<HttpResponse<String>> answer : hanging) {
      assertEquals(504, answer.get().statusCode());
    }
    assertEquals(5, asked.get());
    WORKORDERS.behave(WORKORDERS::echo);
    await("one try has closed the circuit")
        .atMost(Duration.ofSeconds(5))
        .until(() -> asSales().get("/v1/work-orders").statusCode() == 200);
  }

  @Test
  void anAnswerCutOffBeforeItsHeadIsAnOutcomeNobodyKnows() {
    QUOTES.behave(request -> request.body().onComplete(read -> request.connection().close()));
    asSales()
        .body("{}")
        .post("/v1/quotes")
        .then()
        .statusCode(504)
        .body("code", equalTo("outcome_unknown"));
  }

  @Test
  void anAnswerCutOffInTheMiddleIsCutOffForTheCallerToo() {
    QUOTES.behave(
        request -> {
          request.response().putHeader("Content-Length", "1000").write("half an ans");
          StubService.vertx().setTimer(50, elapsed -> request.connection().close());
        });
    ExecutionException broken =
        assertThrows(ExecutionException.class, () -> get("/v1/quotes").get());
    assertTrue(broken.getCause() instanceof java.io.IOException, broken.toString());
  }

  @Test
  void anAnswerThatNeverEndsIsCutOffInTime() {
    QUOTES.behave(
        request -> {
          request.response().setChunked(true).write("a beginning");
          StubService.vertx()
              .setPeriodic(
                  100,
                  timer -> {
                    if (request.response().closed()) {
                      StubService.vertx().cancelTimer(timer);
                    } else {
                      request.response().write(".");
                    }
                  });
        });
    assertThrows(ExecutionException.class, () -> get("/v1/quotes").get());
  }

  @Test
  void anAnswerOfAServiceIsItsOwnWhateverItsStatus() {
    for (int time = 0; time < MORE_THAN_THE_CIRCUIT_BEARS; time++) {
      QUOTES.behave(
          request ->
              request
                  .response()
                  .setStatusCode(503)
                  .putHeader("Content-Type", "application/problem+json")
                  .putHeader("Retry-After", "7")
                  .end("{\"code\":\"its_own\"}"));
      asSales()
          .get("/v1/quotes")
          .then()
          .statusCode(503)
          .header("Retry-After", "7")
          .body("code", equalTo("its_own"));
    }
    QUOTES.behave(QUOTES::echo);
    asSales().get("/v1/quotes").then().statusCode(200);
  }

  @Test
  void aCallerThatGoesAwaySaysNothingAboutTheService() {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger brokenOff = new AtomicInteger();
    QUOTES.behave(
        request -> {
          asked.incrementAndGet();
          request.response().closeHandler(end -> brokenOff.incrementAndGet());
        });
    for (int time = 1; time <= MORE_THAN_THE_CIRCUIT_BEARS; time++) {
      int times = time;
      try (RawHttp connection = RawHttp.connect()) {
        connection.send(
            "GET /v1/quotes HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                + TestTokens.acme("sales")
                + "\r\n\r\n");
        await("the service is asked")
            .atMost(Duration.ofSeconds(5))
            .until(() -> asked.get() == times);
      }
      await("the service's work is broken off as well")
          .atMost(Duration.ofSeconds(5))
          .until(() -> brokenOff.get() == times);
    }
    QUOTES.behave(QUOTES::echo);
    asSales().get("/v1/quotes").then().statusCode(200);
  }

  @Test
  void theGatewayIsReadyWhateverTheServicesAre() {
    await("healthy")
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertReady("available", false));
    INVOICING.stop();
    try {
      await("degraded")
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertReady("unavailable", true));
    } finally {
      INVOICING.start();
    }
  }

  private void assertReady(String invoicing, boolean degraded) {
    RestAssured.given()
        .get(readiness)
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.find { it.name == 'services' }.data.quotes", equalTo("available"))
        .body("checks.find { it.name == 'services' }.data.invoicing", equalTo(invoicing))
        .body("checks.find { it.name == 'services' }.data.degraded", equalTo(degraded));
  }

  private static void hang(HttpServerRequest request) {
    request.handler(ignored -> {});
  }

  private static void assertUnavailable(Response response) {
    response
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "1")
        .body("code", equalTo("dependency_unavailable"))
        .time(lessThan(AT_ONCE_MS));
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .header("Authorization", "Bearer " + TestTokens.acme("sales"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
