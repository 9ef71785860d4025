package io.jobwright.gateway.health;

import io.jobwright.gateway.proxy.Upstream;
import io.jobwright.gateway.proxy.Upstreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Always ready: a gateway taken out of service because one service is away would take the other
 * services away as well. Says which are.
 */
@Readiness
class ServicesCheck implements HealthCheck {

  private final Upstreams upstreams;

  ServicesCheck(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("services").up();
    boolean degraded = false;
    for (Upstream upstream : upstreams.all()) {
      response.withData(upstream.name(), upstream.isAvailable() ? "available" : "unavailable");
      degraded |= !upstream.isAvailable();
    }
    return response.withData("degraded", degraded).build();
  }
}
