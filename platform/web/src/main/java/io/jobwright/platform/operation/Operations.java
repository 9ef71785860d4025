package io.jobwright.platform.operation;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.command.Command;
import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.platform.tenancy.CallContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/**
 * What callers do with long work: start it, follow it, cancel it, read its result. A service that
 * does any has a resource of its own at {@link #PATH}, which says who may.
 */
@ApplicationScoped
public class Operations {

  /** Where operations are found by their ids; which service has one says its prefix. */
  public static final String PATH = "/v1/operations";

  /** The permission to end anybody's operations and to read what they have made. */
  private static final String MANAGE = "operations:manage";

  private final JobwrightConfig.Operations config;
  private final IdType ids;

  @Inject EntityManager entityManager;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject OperationKinds kinds;
  @Inject OperationTable table;
  @Inject OperationWorker worker;
  @Inject Command command;
  @Inject CallContext call;
  @Inject Clock clock;

  @Inject
  Operations(JobwrightConfig config) {
    this.config = config.operations();
    this.ids = new IdType(this.config.prefix());
  }

  /** Answers 202 with the operation; it begins once the request's transaction has committed. */
  public <P> Response start(OperationKind<P> kind, P parameters) {
    return command.start(() -> queued(kind, parameters), this::view, PATH);
  }

  private <P> Operation queued(OperationKind<P> kind, P parameters) {
    Operation operation =
        new Operation(
            IdType.next(), kind.name(), call.actor(), kinds.written(parameters), clock.instant());
    entityManager.persist(operation);
    transaction.registerInterposedSynchronization(new WakeOnceCommitted());
    return operation;
  }

  private final class WakeOnceCommitted implements Synchronization {

    @Override
    public void beforeCompletion() {
      // only the commit matters
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        worker.wake();
      }
    }
  }

  /**
   * How far it is.
   *
   * @throws Problem 404; 403 where the caller could not have started it
   */
  public OperationView get(String id) {
    return QuarkusTransaction.joiningExisting().call(() -> view(found(id)));
  }

  /**
   * Ends it where it is; 409 where it has ended. What it has done so far is cleared away.
   *
   * @throws Problem 403 where somebody else has started it
   */
  public Response cancel(String id) {
    return command.change(ifMatch -> cancelled(id, ifMatch), this::view);
  }

  private Operation cancelled(String id, IfMatch ifMatch) {
    Operation operation = own(id);
    ifMatch.check(operation);
    operation.cancel(clock.instant(), config.kept());
    table.removeChunks(operation.id());
    return operation;
  }

  /**
   * The result, piece by piece: no connection to the database is held for a slow reader.
   *
   * @throws Problem 403 where somebody else has started it, 409 where there is none, 410 where it
   *     has expired
   */
  public Response result(String id) {
    return QuarkusTransaction.joiningExisting().call(() -> download(id, own(id)));
  }

  private Response download(String id, Operation operation) {
    if (operation.status() != OperationStatus.SUCCEEDED) {
      throw Problem.of(
          ProblemType.NO_RESULT, "An operation that is " + operation.status() + " has no result.");
    }
    if (operation.isExpired(clock.instant())) {
      throw Problem.of(
          ProblemType.RESULT_EXPIRED, "The result could be read until " + operation.expiresAt());
    }
    OperationKind<?> kind = kinds.find(operation.kind()).orElseThrow(Problem::notFound);
    return Response.ok(
            new OperationDownload(
                id, operation.version(), operation.id(), operation.chunks(), table))
        .header(HttpHeaders.CONTENT_TYPE, kind.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind.fileName() + "\"")
        .build();
  }

  private Operation own(String id) {
    Operation operation = found(id);
    if (!operation.actor().equals(call.actor()) && !call.may(MANAGE)) {
      throw Problem.of(
          ProblemType.INSUFFICIENT_SCOPE,
          "Only who started it, or an owner, may end it or read what it has made.");
    }
    return operation;
  }

  private Operation found(String id) {
    Operation operation =
        Optional.ofNullable(entityManager.find(Operation.class, RequestIds.path(ids, id)))
            .orElseThrow(Problem::notFound);
    String permission = kinds.find(operation.kind()).orElseThrow(Problem::notFound).permission();
    if (!call.may(permission)) {
      throw Problem.of(
          ProblemType.INSUFFICIENT_SCOPE, "Who may not start this may not see it: " + permission);
    }
    return operation;
  }

  private OperationView view(Operation operation) {
    return OperationView.of(ids.format(operation.id()), operation);
  }
}
