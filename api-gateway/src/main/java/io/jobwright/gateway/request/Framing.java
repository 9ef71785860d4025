package io.jobwright.gateway.request;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Refuses a head that two programs could read in two ways, and ends its connection: where one of
 * them sees the end of a message and the other does not, the rest of the first is the beginning of
 * a second one (RFC 9112, 11.2).
 *
 * <p>A body in chunks ends its connection too, although it is taken. The decoder below drops a
 * Content-Length that was sent beside Transfer-Encoding without a word, so that the one request
 * after which RFC 9112, 6.1 demands the end looks like any other in chunks.
 */
@ApplicationScoped
public class Framing implements Handler<RoutingContext> {

  /** Headers that say one thing. Where they come twice, it is not said which of the two counts. */
  private static final Set<String> SINGLE_VALUED =
      Set.of(
          "access-control-request-method",
          "authorization",
          "content-encoding",
          "content-length",
          "content-location",
          "content-range",
          "content-type",
          "date",
          "expect",
          "from",
          "host",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "max-forwards",
          "origin",
          "proxy-authorization",
          "range",
          "referer",
          "transfer-encoding",
          "user-agent");

  private final ConnectionEnd connectionEnd;

  Framing(ConnectionEnd connectionEnd) {
    this.connectionEnd = connectionEnd;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (connectionEnd.isAnnounced(request)) {
      // Came behind the last request of its connection: nobody says that it is one.
      return;
    }
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      connectionEnd.announce(context);
    }
    try {
      check(request);
    } catch (Problem ambiguous) {
      connectionEnd.announce(context);
      throw ambiguous;
    }
    context.next();
  }

  static Problem unknownVersion() {
    return refusal("Only HTTP/1.1 and HTTP/1.0 are spoken here.");
  }

  private static void check(HttpServerRequest request) {
    if (request.version() == null) {
      throw unknownVersion();
    }
    MultiMap headers = request.headers();
    requireNames(headers);
    List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
    if (!encodings.isEmpty() && !encodings.equals(List.of("chunked"))) {
      throw refusal("Only Transfer-Encoding: chunked is known.");
    }
    if (!encodings.isEmpty() && headers.contains(HttpHeaders.CONTENT_LENGTH)) {
      throw refusal("Send either Content-Length or Transfer-Encoding.");
    }
  }

  private static void requireNames(MultiMap headers) {
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, String> header : headers) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (name.isEmpty()) {
        throw refusal("A header has no name.");
      }
      if (SINGLE_VALUED.contains(name) && !seen.add(name)) {
        throw refusal("The header " + name + " can be sent only once.");
      }
    }
  }

  private static Problem refusal(String detail) {
    return Problem.of(ProblemType.INVALID_PARAMETER, detail);
  }
}
