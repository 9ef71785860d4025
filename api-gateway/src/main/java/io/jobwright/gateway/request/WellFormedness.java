package io.jobwright.gateway.request;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Refuses what two programs could read in two ways: only what is plain is passed on, so that the
 * gateway and the service are sure to mean the same resource and the same body.
 */
@ApplicationScoped
public class WellFormedness implements Handler<RoutingContext> {

  /** Of path and query; with the method, what a service reads of a request line. */
  private static final int MAX_LENGTH = 4_000;

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!METHODS.contains(request.method())) {
      context
          .response()
          .putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
      throw Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The method is not used by this API.");
    }
    String uri = request.uri();
    int query = uri.indexOf('?');
    if ((query < 0 ? uri.length() : query) > MAX_LENGTH
        || !PlainPath.isPlain(query < 0 ? uri : uri.substring(0, query))) {
      throw Problem.notFound();
    }
    if (uri.length() > MAX_LENGTH) {
      throw Problem.of(ProblemType.INVALID_PARAMETER, "The query is too long.");
    }
    if (query >= 0 && !isVisibleAscii(uri, query)) {
      throw Problem.of(ProblemType.INVALID_PARAMETER, "The query is not percent-encoded.");
    }
    String transferEncoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
    if (transferEncoding != null && !transferEncoding.equals("chunked")) {
      throw Problem.of(ProblemType.INVALID_PARAMETER, "Only Transfer-Encoding: chunked is known.");
    }
    context.next();
  }

  private static boolean isVisibleAscii(String uri, int from) {
    for (int i = from; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '#') {
        return false;
      }
    }
    return true;
  }
}
