package io.jobwright.gateway.limit;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a request of somebody who has used up the quota. */
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
