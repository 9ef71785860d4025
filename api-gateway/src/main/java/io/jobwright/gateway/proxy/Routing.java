package io.jobwright.gateway.proxy;

import io.jobwright.platform.problem.Problem;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the service for a path, or ends the request. */
@ApplicationScoped
public class Routing implements Handler<RoutingContext> {

  private final RouteTable table;

  Routing(RouteTable table) {
    this.table = table;
  }

  @Override
  public void handle(RoutingContext context) {
    table.find(context.request().path()).orElseThrow(Problem::notFound).assignTo(context);
    context.next();
  }
}
