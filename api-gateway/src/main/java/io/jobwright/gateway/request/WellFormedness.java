package io.jobwright.gateway.request;

import io.jobwright.gateway.api.ApiPaths;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Refuses what two programs could read in two ways: only what is plain is passed on, so that the
 * gateway and the service are sure to mean the same resource.
 */
@ApplicationScoped
public class WellFormedness implements Handler<RoutingContext> {

  /** Of path and query; with the method, what a service reads of a request line. */
  private static final int MAX_LENGTH = 4_000;

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final ApiPaths paths;

  WellFormedness(ApiPaths paths) {
    this.paths = paths;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!METHODS.contains(request.method().name())) {
      context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
      throw Problem.methodNotAllowed(request.method().name(), METHODS);
    }
    String uri = request.uri();
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    if (path.length() > MAX_LENGTH || !PlainPath.isPlain(path)) {
      throw paths.unknown(path);
    }
    if (uri.length() > MAX_LENGTH) {
      throw Problem.of(ProblemType.INVALID_PARAMETER, "The query is too long.");
    }
    if (query >= 0 && !PlainQuery.isPlain(uri.substring(query + 1))) {
      throw Problem.of(ProblemType.INVALID_PARAMETER, "The query is not percent-encoded UTF-8.");
    }
    context.next();
  }
}
