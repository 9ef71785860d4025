package io.jobwright.platform.operation;

import io.jobwright.platform.problem.Problem;
import java.util.EnumSet;
import java.util.Set;

/** Where an operation stands, and where it can go from there. */
public enum OperationStatus {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  private Set<OperationStatus> successors() {
    return switch (this) {
      case QUEUED -> EnumSet.of(RUNNING, FAILED, CANCELLED);
      // whoever takes over from a worker that died goes from RUNNING to RUNNING
      case RUNNING -> EnumSet.of(RUNNING, SUCCEEDED, FAILED, CANCELLED);
      case SUCCEEDED, FAILED, CANCELLED -> EnumSet.noneOf(OperationStatus.class);
    };
  }

  boolean isEnd() {
    return successors().isEmpty();
  }

  /**
   * The status after the move.
   *
   * @throws Problem 409 where the table has no such move
   */
  OperationStatus to(OperationStatus next) {
    if (!successors().contains(next)) {
      throw Problem.illegalMove("An operation", this, next, successors());
    }
    return next;
  }
}
