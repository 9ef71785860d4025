package io.jobwright.gateway.proxy;

import io.jobwright.gateway.api.ApiPaths;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the service for a path, or ends the request. */
@ApplicationScoped
public class Routing implements Handler<RoutingContext> {

  private final RouteTable table;
  private final ApiPaths paths;

  Routing(RouteTable table, ApiPaths paths) {
    this.table = table;
    this.paths = paths;
  }

  @Override
  public void handle(RoutingContext context) {
    String path = context.request().path();
    table.find(path).orElseThrow(() -> paths.unreachable(path)).assignTo(context);
    context.next();
  }
}
