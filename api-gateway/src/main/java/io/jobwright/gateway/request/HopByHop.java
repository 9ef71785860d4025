package io.jobwright.gateway.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Headers about one connection only (RFC 9110, 7.6.1), and what a connection could be talked into
 * with them: another protocol behind the gateway's back. Transfer-Encoding is not among them,
 * because the proxy needs it to know that there is a body, and frames the body anew itself.
 */
final class HopByHop {

  private static final Set<String> NAMES =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-authentication-info",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade",
          "http2-settings");

  /** Headers that carry the meaning of the message; to name them in Connection changes nothing. */
  private static final Set<String> NEVER_NOMINATED =
      Set.of(
          "content-length",
          "transfer-encoding",
          "content-type",
          "host",
          "authorization",
          "x-request-id",
          "traceparent");

  private HopByHop() {}

  static boolean is(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The headers that Connection declares to be about this connection. */
  static List<String> nominated(MultiMap headers) {
    List<String> values = headers.getAll(HttpHeaders.CONNECTION);
    if (values.isEmpty()) {
      return values;
    }
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty() && !NEVER_NOMINATED.contains(name))
        .toList();
  }
}
