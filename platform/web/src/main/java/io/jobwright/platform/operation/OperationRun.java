package io.jobwright.platform.operation;

import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.tenancy.TenantTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The work on one operation, for its tenant and in the name of whoever started it. */
@ApplicationScoped
class OperationRun {

  private static final Logger LOG = Logger.getLogger(OperationRun.class);

  /** Hibernate's value for a lock that another transaction holds: take it for absent. */
  private static final Map<String, Object> SKIP_LOCKED =
      Map.of("jakarta.persistence.lock.timeout", -2);

  private static final Lease ENDED = new Lease.Ended();

  private final JobwrightConfig.Operations config;

  @Inject EntityManager entityManager;
  @Inject OperationTable table;
  @Inject OperationKinds kinds;
  @Inject TenantTransactions transactions;
  @Inject Clock clock;

  @Inject
  OperationRun(JobwrightConfig config) {
    this.config = config.operations();
  }

  private volatile boolean stopping;

  /** Whether a worker holds an operation, so that no other works on it meanwhile. */
  private sealed interface Lease {

    /** Another worker has it, or nothing is to be done. */
    record NotAvailable() implements Lease {}

    /** There is nothing more to do, for now or at all. */
    record Ended() implements Lease {}

    /** It is this worker's as long as it has this version. */
    record Held(String actor, long version) implements Lease {}
  }

  /**
   * Works on it until it ends, is cancelled or is another's.
   *
   * @return whether it was there to be worked on
   */
  boolean work(OperationTable.Due due) {
    Lease lease = inTransaction(due, null, () -> taken(due));
    boolean isThere = !(lease instanceof Lease.NotAvailable);
    while (lease instanceof Lease.Held held) {
      lease = stopping ? handedOver(due, held) : next(due, held);
    }
    return isThere;
  }

  /** What is begun is given to others after the present step. */
  void stop() {
    stopping = true;
  }

  private Lease taken(OperationTable.Due due) {
    Instant now = clock.instant();
    Operation operation =
        entityManager.find(Operation.class, due.id(), LockModeType.PESSIMISTIC_WRITE, SKIP_LOCKED);
    if (operation == null || !operation.isDue(now)) {
      return new Lease.NotAvailable();
    }
    if (operation.status().isEnd()) {
      return cleared(operation, now);
    }
    if (operation.tries() >= config.tries()) {
      return failed(operation, givenUp());
    }
    operation.begin(now, config.lease());
    return held(operation);
  }

  /** First the result, long after that the operation. */
  private Lease cleared(Operation operation, Instant now) {
    Instant forgottenAt = operation.endedAt().plus(config.kept());
    if (now.isBefore(forgottenAt)) {
      table.removeChunks(operation.id());
      operation.expire(forgottenAt);
    } else {
      entityManager.remove(operation);
    }
    return ENDED;
  }

  private Lease next(OperationTable.Due due, Lease.Held held) {
    try {
      return inTransaction(due, held.actor(), () -> own(due, held).map(this::step).orElse(ENDED));
    } catch (OptimisticLockException another) {
      LOG.debugf("Operation %s was cancelled or taken over", due.id());
      return ENDED;
    } catch (Problem refused) {
      return settled(due, held, operation -> failed(operation, refused));
    } catch (RuntimeException broken) {
      LOG.warnf(broken, "A step of operation %s failed", due.id());
      return settled(due, held, this::left);
    }
  }

  private Lease step(Operation operation) {
    OperationKinds.Task<?> task =
        kinds
            .task(operation)
            .orElseThrow(
                () -> Problem.of(ProblemType.OPERATION_FAILED, "There is no such kind any more."));
    if (operation.total() == null) {
      operation.expect(task.total());
    }
    OperationKind.Step done = task.step(operation.place());
    table.putChunk(operation.id(), operation.chunks(), done.content());
    operation.advance(done, clock.instant(), config.lease());
    if (done.place() == null) {
      operation.succeed(clock.instant(), config.resultKept());
      entityManager.flush();
      return ENDED;
    }
    return held(operation);
  }

  private Lease settled(
      OperationTable.Due due, Lease.Held held, Function<Operation, Lease> outcome) {
    return inTransaction(due, held.actor(), () -> own(due, held).map(outcome).orElse(ENDED));
  }

  /** After a pause that grows with each try, it is anybody's. */
  private Lease left(Operation operation) {
    if (operation.tries() >= config.tries()) {
      return failed(operation, givenUp());
    }
    Duration pause = config.retryPause().multipliedBy(operation.tries());
    operation.leave(clock.instant().plus(pause));
    return ENDED;
  }

  private Lease handedOver(OperationTable.Due due, Lease.Held held) {
    return settled(
        due,
        held,
        operation -> {
          operation.leave(clock.instant());
          return ENDED;
        });
  }

  private Lease failed(Operation operation, Problem why) {
    operation.fail(why, clock.instant(), config.kept());
    table.removeChunks(operation.id());
    return ENDED;
  }

  private Problem givenUp() {
    return Problem.of(
        ProblemType.OPERATION_FAILED, "It was tried %d times.".formatted(config.tries()));
  }

  private Optional<Operation> own(OperationTable.Due due, Lease.Held held) {
    return Optional.ofNullable(entityManager.find(Operation.class, due.id()))
        .filter(operation -> operation.version() == held.version());
  }

  private Lease held(Operation operation) {
    entityManager.flush();
    return new Lease.Held(operation.actor(), operation.version());
  }

  private <T> T inTransaction(OperationTable.Due due, String actor, Supplier<T> work) {
    return transactions.run(call -> call.enterOperation(due.tenantId(), actor), work);
  }
}
