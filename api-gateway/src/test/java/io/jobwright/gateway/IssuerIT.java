package io.jobwright.gateway;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The gateway with an issuer that publishes its keys, and that is down at first. */
@QuarkusTest
@WithTestResource(StubServices.class)
@WithTestResource(IssuerIT.Issuer.class)
class IssuerIT {

  @Test
  void anIssuerThatIsDownIsNoReasonToCallATokenInvalid() {
    KeyPair keys = newKeys();
    ask(token(keys, "first"))
        .statusCode(503)
        .header("Retry-After", "1")
        .body("code", equalTo("dependency_unavailable"));

    Issuer.start("first", keys);
    await("the gateway finds its issuer")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> ask(token(keys, "first")).statusCode(200));

    String known = token(keys, "first");
    ask(known).statusCode(200);
    int asked = Issuer.REQUESTS.get();
    for (int time = 0; time < 10; time++) {
      ask(known).statusCode(200);
    }
    assertEquals(asked, Issuer.REQUESTS.get(), "a known key is not asked for again");
    ask(token(newKeys(), "first")).statusCode(401);
  }

  private static io.restassured.response.ValidatableResponse ask(String token) {
    return RestAssured.given().header("Authorization", "Bearer " + token).get("/v1/quotes").then();
  }

  private static String token(KeyPair keys, String keyId) {
    return Jwt.claims()
        .issuer(Issuer.url())
        .audience("jobwright")
        .subject("somebody")
        .claim(
            "organization",
            Map.of("acme", Map.of("tenant_id", List.of("0198c5a0-0000-7000-8000-00000000ac3e"))))
        .expiresIn(Duration.ofMinutes(5))
        .jws()
        .keyId(keyId)
        .sign(keys.getPrivate());
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }

  /** As much of an OpenID provider as the gateway asks for. */
  public static final class Issuer implements QuarkusTestResourceLifecycleManager {

    private static HttpServer server;
    private static int port;
    private static JsonObject key;
    static final AtomicInteger REQUESTS = new AtomicInteger();

    static String url() {
      return "http://127.0.0.1:" + port + "/realms/jobwright";
    }

    static void start(String keyId, KeyPair keys) {
      RSAPublicKey publicKey = (RSAPublicKey) keys.getPublic();
      key =
          new JsonObject()
              .put("kty", "RSA")
              .put("alg", "RS256")
              .put("use", "sig")
              .put("kid", keyId)
              .put("n", base64(publicKey.getModulus()))
              .put("e", base64(publicKey.getPublicExponent()));
      server = StubService.vertx().createHttpServer().requestHandler(Issuer::answer);
      Await.value(server.listen(port, "127.0.0.1"));
    }

    private static void answer(HttpServerRequest request) {
      REQUESTS.incrementAndGet();
      JsonObject answer =
          request.path().endsWith("/keys")
              ? new JsonObject().put("keys", new JsonArray().add(key))
              : new JsonObject().put("issuer", url()).put("jwks_uri", url() + "/keys");
      request.response().putHeader("Content-Type", "application/json").end(answer.encode());
    }

    private static String base64(BigInteger number) {
      byte[] bytes = number.toByteArray();
      int sign = bytes[0] == 0 ? 1 : 0;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    @Override
    public Map<String, String> start() {
      // A port that was free a moment ago, and on which nobody listens yet.
      HttpServer probe = StubService.vertx().createHttpServer().requestHandler(ignored -> {});
      Await.value(probe.listen(0, "127.0.0.1"));
      port = probe.actualPort();
      Await.value(probe.close());
      return Map.of("quarkus.oidc.auth-server-url", url());
    }

    @Override
    public void stop() {
      if (server != null) {
        Await.value(server.close());
      }
    }
  }
}
