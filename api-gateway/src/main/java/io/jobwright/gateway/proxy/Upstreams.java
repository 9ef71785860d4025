package io.jobwright.gateway.proxy;

import io.jobwright.gateway.GatewayConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** The services behind the gateway, in the order of their names. */
@ApplicationScoped
public class Upstreams {

  private final List<Upstream> upstreams;

  Upstreams(Vertx vertx, GatewayConfig config, Clock clock, MeterRegistry meters) {
    upstreams =
        config.services().entrySet().stream()
            .map(
                service ->
                    new Upstream(
                        service.getKey(),
                        service.getValue().paths(),
                        new Connections(vertx, service.getValue().url(), config.connections()),
                        new Circuit(config.circuit().failures(), config.circuit().pause(), clock),
                        new Answers(meters, service.getKey())))
            .sorted(Comparator.comparing(Upstream::name))
            .toList();
  }

  public List<Upstream> all() {
    return upstreams;
  }
}
