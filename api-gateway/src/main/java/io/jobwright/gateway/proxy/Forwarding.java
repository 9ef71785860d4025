package io.jobwright.gateway.proxy;

import io.jobwright.gateway.GatewayConfig;
import io.jobwright.gateway.compression.Compression;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The end of the chain: passes the request to its service, unless its circuit is open. */
@ApplicationScoped
public class Forwarding implements Handler<RoutingContext> {

  private final Compression compression;
  private final long maxBytes;
  private final long timeoutMs;

  Forwarding(GatewayConfig config, Compression compression) {
    this.compression = compression;
    maxBytes = config.requests().maxBody().asLongValue();
    timeoutMs = config.requests().timeout().toMillis();
  }

  @Override
  public void handle(RoutingContext context) {
    Upstream upstream = Route.of(context).upstream();
    if (!upstream.circuit().admits()) {
      throw Problem.of(
          ProblemType.DEPENDENCY_UNAVAILABLE, "Nothing was done; please try again in a moment.");
    }
    new Exchange(context, upstream, compression, maxBytes).start(timeoutMs);
  }
}
