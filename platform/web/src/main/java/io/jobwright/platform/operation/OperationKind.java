package io.jobwright.platform.operation;

import io.jobwright.platform.problem.Problem;
import java.nio.ByteBuffer;

/**
 * A kind of long work, done in steps. Each step is a transaction of the tenant's that keeps its
 * part of the result and the place where the next one goes on: it may run twice, but counts once.
 *
 * @param <P> what the request asked for; kept as JSON until the operation has ended
 */
public interface OperationKind<P> {

  /** As callers see it, say {@code ITEM_EXPORT}; never changes. */
  String name();

  /**
   * Who may start it may follow it: say {@code items:read}. To end it and to read its result is for
   * whoever started it, as long as this is still allowed, and for owners.
   */
  String permission();

  Class<P> parametersType();

  /** Of the result. */
  String mediaType();

  /** What a browser calls the result. */
  String fileName();

  /** How much there is to do as far as is known when it begins, in the unit of {@link Step}. */
  long total(P parameters);

  /**
   * Does the next part; well within the lease, and within a database statement's time.
   *
   * @param place what the step before has left; null for the first one
   * @throws Problem where no later try will help: the operation fails with it
   */
  Step step(P parameters, String place);

  /**
   * What a step has brought.
   *
   * @param content the next part of the result; may be empty
   * @param done how much more is done
   * @param place where the next step goes on; null where there is nothing left
   */
  record Step(ByteBuffer content, long done, String place) {}
}
