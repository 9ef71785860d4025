package io.jobwright.gateway.apidoc;

import io.jobwright.platform.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** A page can be read, and nothing else. */
final class ReadOnly {

  private static final List<String> METHODS = List.of("GET", "HEAD");

  private ReadOnly() {}

  static void check(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
      throw Problem.methodNotAllowed(method.name(), METHODS);
    }
    context.next();
  }
}
