package io.jobwright.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Access tokens from the identity server, each kept until shortly before it expires. */
final class Tokens {

  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** Tokens say their times in whole seconds. */
  private static final Duration EXPIRY_MARGIN = Duration.ofSeconds(1);

  private final Http http;
  private final String protocolUrl;
  private final Map<Login, Kept> kept = new ConcurrentHashMap<>();

  Tokens(Http http, String issuer) {
    this.http = http;
    this.protocolUrl = issuer + "/protocol/openid-connect/";
  }

  /** The value of the Authorization header. */
  String authorizationOf(Login login) {
    return kept.computeIfAbsent(login, one -> new Kept()).value(login);
  }

  /** A token that was good once, and is not any more when this returns. */
  String expiredAuthorizationOf(Login login) {
    JsonNode token = given(login);
    Pause.of(Duration.ofSeconds(token.path("expires_in").asLong()).plus(EXPIRY_MARGIN));
    return authorization(token);
  }

  /** The public half of the key that tokens are signed with. */
  PublicKey signingKey() {
    Http.Response response = http.send("GET", protocolUrl + "certs", Map.of(), null);
    for (JsonNode key : Json.tree(response.body()).path("keys")) {
      if ("RS256".equals(key.path("alg").asText())) {
        return rsa(key.path("n").asText(), key.path("e").asText());
      }
    }
    throw new IllegalStateException("No key for RS256: " + response.body());
  }

  private static PublicKey rsa(String modulus, String exponent) {
    Base64.Decoder decoder = Base64.getUrlDecoder();
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(
              new RSAPublicKeySpec(
                  new BigInteger(1, decoder.decode(modulus)),
                  new BigInteger(1, decoder.decode(exponent))));
    } catch (GeneralSecurityException noKey) {
      throw new IllegalStateException(noKey);
    }
  }

  private JsonNode given(Login login) {
    Map<String, String> headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
    Http.Response response = http.send("POST", protocolUrl + "token", headers, login.formBody());
    if (response.status() != 200) {
      throw notGiven(login, response);
    }
    return Json.tree(response.body());
  }

  private static String authorization(JsonNode token) {
    return "Bearer " + token.path("access_token").asText();
  }

  /** By what name documents know who has this token. */
  String subjectOf(Login login) {
    String claims = authorizationOf(login).split("\\.", -1)[1];
    byte[] json = Base64.getUrlDecoder().decode(claims);
    return Json.tree(new String(json, StandardCharsets.UTF_8)).path("sub").asText();
  }

  private static RuntimeException notGiven(Login login, Http.Response response) {
    IllegalStateException why =
        new IllegalStateException(response.status() + " " + response.body());
    String what = "No token for " + login.caller();
    return response.status() >= 500
        ? new NoAnswer(what, why)
        : new IllegalStateException(what, why);
  }

  /** A lock per login, so that a crowd that finds a token expired asks for one new token. */
  private final class Kept {
    private final ReentrantLock lock = new ReentrantLock();
    private String authorization;
    private long expiresAtNanos;

    String value(Login login) {
      lock.lock();
      try {
        if (authorization == null || System.nanoTime() - expiresAtNanos >= 0) {
          renew(login);
        }
        return authorization;
      } finally {
        lock.unlock();
      }
    }

    private void renew(Login login) {
      JsonNode token = given(login);
      Duration lifetime = Duration.ofSeconds(token.path("expires_in").asLong());
      authorization = Tokens.authorization(token);
      expiresAtNanos = System.nanoTime() + lifetime.minus(MARGIN).toNanos();
    }
  }
}
