package io.jobwright.workorders.workorder;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a work order stands, and where it can go from there. */
public enum WorkOrderStatus {
  /** Made directly and not yet an instruction to proceed. */
  DRAFT,
  /** The instruction to proceed: stock is asked for. */
  AUTHORIZED,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED;

  private static final Set<WorkOrderStatus> IN_FORCE = EnumSet.of(AUTHORIZED, IN_PROGRESS);

  Set<WorkOrderStatus> successors() {
    return switch (this) {
      case DRAFT -> EnumSet.of(AUTHORIZED, CANCELLED);
      case AUTHORIZED -> EnumSet.of(IN_PROGRESS, CANCELLED);
      case IN_PROGRESS -> EnumSet.of(COMPLETED, CANCELLED);
      case COMPLETED, CANCELLED -> EnumSet.noneOf(WorkOrderStatus.class);
    };
  }

  /**
   * The next status.
   *
   * @throws Problem 409 where it does not follow from this one
   */
  WorkOrderStatus to(WorkOrderStatus next) {
    if (!successors().contains(next)) {
      throw Problem.illegalMove("A work order", this, next, successors());
    }
    return next;
  }

  /** Whether the instruction to proceed stands and the job is not done. */
  boolean isInForce() {
    return IN_FORCE.contains(this);
  }

  /**
   * @throws Problem 409 where nobody works on it any more
   */
  void requireOpen() {
    if (successors().isEmpty()) {
      throw Problem.of(
          ProblemType.INVALID_STATE_TRANSITION,
          "Nobody can be assigned to a work order that is %s.".formatted(this));
    }
  }

  /**
   * @throws Problem 409 where nothing may be taken from the shelf for this work order
   */
  void requireInForce() {
    if (!isInForce()) {
      throw Problem.of(
          ProblemType.INVALID_STATE_TRANSITION,
          "Nothing can be picked for a work order that is %s, only for one that is %s."
              .formatted(
                  this, IN_FORCE.stream().map(Enum::name).collect(Collectors.joining(" or "))));
    }
  }
}
