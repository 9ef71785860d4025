package io.jobwright.gateway.limit;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses the request of a caller whose quota is used up. */
@ApplicationScoped
public class RequestLimit implements Handler<RoutingContext> {

  private final RateLimits limits;

  RequestLimit(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public void handle(RoutingContext context) {
    limits.charge(context);
    context.next();
  }
}
