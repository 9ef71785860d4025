package io.jobwright.gateway.api;

import io.jobwright.platform.problem.Problem;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Lets a request through that asks for an operation of the API; says which methods a path has to
 * OPTIONS, and to whoever asks with another one (RFC 9110, 15.5.6).
 */
@ApplicationScoped
public class AllowedMethods implements Handler<RoutingContext> {

  private static final int NO_CONTENT = 204;

  private final ApiPaths paths;

  AllowedMethods(ApiPaths paths) {
    this.paths = paths;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpMethod method = context.request().method();
    String path = context.request().path();
    Set<String> allowed = paths.methods(path).orElseThrow(() -> paths.unknown(path));
    boolean isOptions = method.equals(HttpMethod.OPTIONS);
    if (!isOptions && allowed.contains(method.name())) {
      context.next();
      return;
    }
    context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
    if (!isOptions) {
      throw Problem.methodNotAllowed(method.name(), allowed);
    }
    context.response().setStatusCode(NO_CONTENT).end();
  }
}
