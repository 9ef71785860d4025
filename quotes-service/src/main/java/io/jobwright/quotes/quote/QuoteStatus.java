package io.jobwright.quotes.quote;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
      throw Problem.of(
          ProblemType.INVALID_STATE_TRANSITION,
          "A quote that is %s cannot become %s.".formatted(this, next));
    }
    return next;
  }

  /**
   * A list filter such as {@code SENT,APPROVED}; all where absent.
   *
   * @throws Problem 400 where a name is none of ours
   */
  static List<QuoteStatus> filter(String names) {
    if (names == null) {
      return List.of(values());
    }
    return Arrays.stream(names.split(",", -1)).map(QuoteStatus::named).distinct().toList();
  }

  private static QuoteStatus named(String name) {
    return Arrays.stream(values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    "status must be a comma-separated list of " + List.of(values())));
  }
}
