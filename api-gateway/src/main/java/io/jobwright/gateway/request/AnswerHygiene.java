package io.jobwright.gateway.request;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Set;

/**
 * Takes out of a service's answer what callers should not see, and what the gateway says itself.
 */
public final class AnswerHygiene {

  private static final Set<String> OURS =
      Set.of(
          "x-request-id",
          "traceparent",
          "x-content-type-options",
          "content-security-policy",
          "referrer-policy",
          "strict-transport-security",
          "ratelimit",
          "ratelimit-policy");
  private static final String CORS = "access-control-";
  private static final Set<String> TELLTALE = Set.of("server", "x-powered-by", "via");

  private AnswerHygiene() {}

  public static void apply(MultiMap headers) {
    HopByHop.nominated(headers).forEach(headers::remove);
    HeaderNames.removeIf(headers, AnswerHygiene::isNotForCallers);
  }

  private static boolean isNotForCallers(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return OURS.contains(lower)
        || lower.startsWith(CORS)
        || TELLTALE.contains(lower)
        || HopByHop.is(lower)
        || InternalHeaders.is(lower);
  }
}
