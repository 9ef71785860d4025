package io.jobwright.gateway.limit;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts what failed before it came to {@link RequestLimit}, for where it came from: trying tokens
 * is not free, and neither is asking for what does not exist. A valid token always passes, whatever
 * others in the same network have sent.
 */
@ApplicationScoped
public class FailureLimit implements Handler<RoutingContext> {

  private final RateLimits limits;

  FailureLimit(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public void handle(RoutingContext context) {
    if (!Charge.isOn(context)) {
      try {
        limits.chargeSource(context, policy(context.failure()));
      } catch (Problem limited) {
        context.fail(limited);
        return;
      }
    }
    context.next();
  }

  private static Policy policy(Throwable failure) {
    return failure instanceof Problem problem && problem.type() == ProblemType.UNAUTHENTICATED
        ? Policy.AUTHENTICATION
        : Policy.PUBLIC;
  }
}
