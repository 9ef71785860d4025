package io.jobwright.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.jobwright.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * What one request took from a quota, and what the answer says about it
 * (draft-ietf-httpapi-ratelimit-headers-11). {@code t} is the time until the whole quota is there
 * again; where the request was refused, until one request is, and Retry-After says the same.
 */
record Charge(Policy policy, GatewayConfig.Quota quota, Bucket bucket, ConsumptionProbe outcome) {

  private static final String KEY = Charge.class.getName();
  private static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("RateLimit");
  private static final CharSequence RATE_LIMIT_POLICY =
      HttpHeaders.createOptimized("RateLimit-Policy");
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int NOT_MODIFIED = 304;

  /** Whether the request has been charged already, whatever for. */
  static boolean isOn(RoutingContext context) {
    return context.get(KEY) != null;
  }

  /** To be called once; the answer will tell. */
  void enter(RoutingContext context) {
    context.put(KEY, this);
    context.addHeadersEndHandler(ignored -> tell(context.response()));
  }

  boolean isRefused() {
    return !outcome.isConsumed();
  }

  /** Says what is left. An answer that the caller already had is free of charge. */
  void tell(HttpServerResponse response) {
    long remaining = outcome.getRemainingTokens();
    if (response.getStatusCode() == NOT_MODIFIED && !isRefused()) {
      bucket.addTokens(1);
      remaining = Math.min(remaining + 1, quota.requests());
    }
    String name = '"' + policy.wireName() + '"';
    String seconds = Long.toString(seconds());
    MultiMap headers = response.headers();
    headers.set(
        RATE_LIMIT_POLICY, name + ";q=" + quota.requests() + ";w=" + quota.period().toSeconds());
    headers.set(RATE_LIMIT, name + ";r=" + remaining + ";t=" + seconds);
    if (isRefused()) {
      headers.set(HttpHeaders.RETRY_AFTER, seconds);
    }
  }

  private long seconds() {
    long nanos = isRefused() ? outcome.getNanosToWaitForRefill() : outcome.getNanosToWaitForReset();
    return Math.ceilDiv(nanos, NANOS_PER_SECOND);
  }
}
