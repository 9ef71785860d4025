package io.jobwright.platform.operation;

import io.jobwright.platform.config.JobwrightConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A few threads, each with one operation at a time, so that requests keep nearly all of the
 * database's connections. Woken where an operation is started; what was started by a replica that
 * is gone is found by looking now and then.
 */
@ApplicationScoped
class OperationWorker {

  private static final Logger LOG = Logger.getLogger(OperationWorker.class);

  private final JobwrightConfig.Operations config;
  private final Semaphore work = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  @Inject OperationKinds kinds;
  @Inject OperationTable table;
  @Inject OperationRun run;
  @Inject Clock clock;

  @Inject
  OperationWorker(JobwrightConfig config) {
    this.config = config.operations();
  }

  /** Says that something is due; cheap, and a lost one only costs the poll interval. */
  void wake() {
    if (work.availablePermits() < config.concurrency()) {
      work.release();
    }
  }

  void start(@Observes @Priority(30) StartupEvent event) {
    for (int i = 0; i < config.concurrency() && !kinds.isEmpty(); i++) {
      threads.add(Thread.ofPlatform().name("operation-" + i).daemon(true).start(this::run));
    }
  }

  /** What is in the middle of a step goes on elsewhere once its lease has run out. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    run.stop();
    work.release(config.concurrency());
    for (Thread thread : threads) {
      thread.join(Duration.ofSeconds(2));
    }
  }

  private void run() {
    try {
      while (!stopping) {
        if (!workOnOne()) {
          work.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean workOnOne() {
    try {
      return table.due(clock.instant()).stream().anyMatch(run::work);
    } catch (RuntimeException failed) {
      LOG.warnf("Operations wait: %s", failed.getMessage());
      LOG.debug("Cause", failed);
      return false;
    }
  }
}
