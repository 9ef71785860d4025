package io.jobwright.gateway.request;

import io.jobwright.gateway.GatewayConfig;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Tells browsers which pages may use the API (Fetch Standard, CORS protocol): those of registered
 * origins, on every answer, refusals included. No cookie is ever asked for, so that a page has what
 * its token allows and nothing more. Preflights carry no token; they are answered here, for every
 * path alike, and say nothing about it.
 */
@ApplicationScoped
public class Cors implements Handler<RoutingContext> {

  private static final String ANY = "*";
  private static final CharSequence EXPOSED =
      HttpHeaders.createOptimized(
          "ETag, Location, Link, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id,"
              + " Deprecation, Sunset, Idempotency-Replayed");
  private static final CharSequence ALLOWED_HEADERS =
      HttpHeaders.createOptimized(
          "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, traceparent,"
              + " X-Request-Id");
  private static final CharSequence ALLOWED_METHODS =
      HttpHeaders.createOptimized("GET, HEAD, POST, PUT, PATCH, DELETE");

  /** Two hours: the longest any browser keeps it. */
  private static final CharSequence MAX_AGE_SECONDS = HttpHeaders.createOptimized("7200");

  private final Set<String> origins;

  Cors(GatewayConfig config) {
    origins = Set.copyOf(config.cors().origins().orElse(List.of()));
    if (origins.contains("null")) {
      throw new IllegalStateException("The origin null is nobody's in particular");
    }
  }

  @Override
  public void handle(RoutingContext context) {
    boolean mayUse = add(context);
    HttpServerRequest request = context.request();
    if (!isPreflight(request)) {
      context.next();
      return;
    }
    request.resume();
    HttpServerResponse response = context.response();
    if (mayUse) {
      response
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, ALLOWED_METHODS)
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS)
          .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
    }
    response.setStatusCode(204).end();
  }

  /** Whether the page that asks, if it is a page, may use the API. */
  boolean add(RoutingContext context) {
    MultiMap answer = context.response().headers();
    List<String> asking = context.request().headers().getAll(HttpHeaders.ORIGIN);
    if (!origins.contains(ANY)) {
      answer.set(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    if (asking.size() != 1 || !isRegistered(asking.getFirst())) {
      return false;
    }
    answer.set(
        HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.contains(ANY) ? ANY : asking.getFirst());
    answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    return true;
  }

  private boolean isRegistered(String origin) {
    return origins.contains(origin) || (origins.contains(ANY) && !origin.equals("null"));
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ORIGIN)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }
}
