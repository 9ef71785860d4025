package io.jobwright.gateway.apidoc;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** A page can be read, and nothing else. */
final class ReadOnly {

  private ReadOnly() {}

  static void check(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      throw Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This can only be read.");
    }
    context.next();
  }
}
