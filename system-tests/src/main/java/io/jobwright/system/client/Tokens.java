package io.jobwright.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Access tokens from the identity server, each kept until shortly before it expires. */
final class Tokens {

  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final Http http;
  private final String tokenUrl;
  private final Map<Login, Kept> kept = new ConcurrentHashMap<>();

  Tokens(Http http, String issuer) {
    this.http = http;
    this.tokenUrl = issuer + "/protocol/openid-connect/token";
  }

  /** The value of the Authorization header. */
  String authorizationOf(Login login) {
    return kept.computeIfAbsent(login, one -> new Kept()).value(login);
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
      Map<String, String> headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
      Http.Response response = http.send("POST", tokenUrl, headers, login.formBody());
      if (response.status() != 200) {
        throw notGiven(login, response);
      }
      JsonNode token = Json.tree(response.body());
      Duration lifetime = Duration.ofSeconds(token.path("expires_in").asLong());
      authorization = "Bearer " + token.path("access_token").asText();
      expiresAtNanos = System.nanoTime() + lifetime.minus(MARGIN).toNanos();
    }
  }
}
