package io.jobwright.quotes.quote;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.EnumSet;
import java.util.Set;

/** Where a quote stands, and where it can go from there: the one transition table. */
public enum QuoteStatus {
  DRAFT,
  SENT,
  APPROVED,
  DECLINED,
  EXPIRED,
  WITHDRAWN;

  private Set<QuoteStatus> successors() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SENT);
      case SENT -> EnumSet.of(APPROVED, DECLINED, EXPIRED, WITHDRAWN);
      case APPROVED, DECLINED, EXPIRED, WITHDRAWN -> EnumSet.noneOf(QuoteStatus.class);
    };
  }

  boolean canBecome(QuoteStatus next) {
    return successors().contains(next);
  }

  /**
   * The status after the move.
   *
   * @throws Problem 409 where the table has no such move
   */
  QuoteStatus to(QuoteStatus next) {
    if (!canBecome(next)) {
      throw Problem.illegalMove("A quote", this, next, successors());
    }
    return next;
  }

  /**
   * @throws Problem 409 where nothing can be edited any more
   */
  void requireDraft() {
    if (this != DRAFT) {
      throw Problem.of(
          ProblemType.INVALID_STATE_TRANSITION,
          "Only a DRAFT can be edited; this quote is %s.".formatted(this));
    }
  }

  /**
   * @throws Problem 409 where there is no link to replace
   */
  void requireWithTheClient() {
    if (this != SENT) {
      throw Problem.of(
          ProblemType.INVALID_STATE_TRANSITION,
          "Only a SENT quote has a link to replace; this quote is %s.".formatted(this));
    }
  }
}
