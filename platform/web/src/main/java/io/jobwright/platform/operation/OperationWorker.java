package io.jobwright.platform.operation;

import io.jobwright.platform.background.BackgroundThreads;
import io.jobwright.platform.config.JobwrightConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Threads with one operation at a time each. Woken where an operation is started; what was started
 * by a replica that is gone is found by looking now and then.
 */
@ApplicationScoped
class OperationWorker {

  private final OperationTable table;
  private final OperationRun run;
  private final Clock clock;
  private final BackgroundThreads threads;

  @Inject
  OperationWorker(
      JobwrightConfig config,
      OperationKinds kinds,
      OperationTable table,
      OperationRun run,
      Clock clock) {
    this.table = table;
    this.run = run;
    this.clock = clock;
    JobwrightConfig.Operations operations = config.operations();
    this.threads =
        new BackgroundThreads(
            "operation",
            kinds.isEmpty() ? 0 : operations.concurrency(),
            operations.pollInterval(),
            this::workOnOne);
  }

  /** Says that something is due; cheap, and a lost one only costs the poll interval. */
  void wake() {
    threads.wake();
  }

  void start(@Observes @Priority(30) StartupEvent event) {
    threads.start();
  }

  /** What is in the middle of a step goes on elsewhere once its lease has run out. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    run.stop();
    threads.stop();
  }

  private boolean workOnOne() {
    return table.due(clock.instant()).stream().anyMatch(run::work);
  }
}
