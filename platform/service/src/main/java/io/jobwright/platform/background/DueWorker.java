package io.jobwright.platform.background;

import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.tenancy.TenantTransactions;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Goes round the tenants that have work due, one part of each at a time: nobody's much, and
 * nobody's failure, keeps the others waiting.
 */
@ApplicationScoped
class DueWorker {

  private static final Logger LOG = Logger.getLogger(DueWorker.class);
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final int TENANTS_A_LOOK = 100;

  private final List<DueWork> kinds;
  private final TenantTransactions transactions;
  private final BackgroundThreads thread;

  @Inject
  DueWorker(@All List<DueWork> kinds, TenantTransactions transactions, JobwrightConfig config) {
    this.kinds = kinds;
    this.transactions = transactions;
    this.thread =
        new BackgroundThreads(
            "due-work", kinds.isEmpty() ? 0 : 1, config.dueWork().pollInterval(), this::goRound);
  }

  void start(@Observes @Priority(30) StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.stop();
  }

  /** Whether anybody may have more. */
  private boolean goRound() {
    boolean more = false;
    for (DueWork kind : kinds) {
      more |= goRound(kind);
    }
    return more;
  }

  private boolean goRound(DueWork kind) {
    boolean more = false;
    List<UUID> some = kind.tenants(BEFORE_ALL, TENANTS_A_LOOK);
    while (!some.isEmpty()) {
      for (UUID tenant : some) {
        more |= doSome(kind, tenant);
      }
      some = kind.tenants(some.getLast(), TENANTS_A_LOOK);
    }
    return more;
  }

  private boolean doSome(DueWork kind, UUID tenant) {
    try {
      return transactions.ofTheSystem(tenant, kind::doSome);
    } catch (RuntimeException failed) {
      LOG.warnf("%s of tenant %s waits: %s", kind.name(), tenant, failed.getMessage());
      LOG.debug("Cause", failed);
      return false;
    }
  }
}
