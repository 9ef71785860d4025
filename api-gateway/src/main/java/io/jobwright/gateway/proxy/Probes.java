package io.jobwright.gateway.proxy;

import io.jobwright.gateway.GatewayConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Looks after the services while nobody asks for them: one that has gone shows in the readiness of
 * the gateway, and one that is back is used again without a caller having to try.
 */
@ApplicationScoped
class Probes {

  private static final Logger LOG = Logger.getLogger(Probes.class);

  private final Vertx vertx;
  private final Upstreams upstreams;
  private final long intervalMs;
  private volatile long timer;
  private volatile boolean stopped;

  Probes(Vertx vertx, Upstreams upstreams, GatewayConfig config) {
    this.vertx = vertx;
    this.upstreams = upstreams;
    this.intervalMs = config.circuit().probeInterval().toMillis();
  }

  void start(@Observes StartupEvent started) {
    probeAll();
  }

  /** The next round begins when this one has ended: probes never pile up. */
  private void probeAll() {
    if (stopped) {
      return;
    }
    Future.join(upstreams.all().stream().map(this::probe).toList())
        .onComplete(ended -> timer = vertx.setTimer(intervalMs, tick -> probeAll()));
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
    vertx.cancelTimer(timer);
  }

  private Future<Void> probe(Upstream upstream) {
    return upstream
        .probe()
        .onFailure(failure -> LOG.debugf("No answer of %s: %s", upstream.name(), failure));
  }
}
