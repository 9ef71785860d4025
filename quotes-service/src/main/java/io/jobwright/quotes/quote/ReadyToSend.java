package io.jobwright.quotes.quote;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.Objects;

/** What a draft must be to become an offer. */
final class ReadyToSend {

  private ReadyToSend() {}

  /**
   * @param now the client as it is at this moment
   * @throws Problem 409 or 422: the first thing that stands against it
   */
  static void require(Quote draft, ClientSnapshot now, LocalDate today) {
    requireLines(draft);
    requireLastDayAhead(draft, today);
    requireSameCurrency(draft, now);
    requireSameTaxRule(draft, now);
  }

  private static void requireLines(Quote draft) {
    if (draft.lines().isEmpty()) {
      throw Problem.of(ProblemType.QUOTE_EMPTY, "There is nothing to offer yet; add a line.");
    }
  }

  private static void requireLastDayAhead(Quote draft, LocalDate today) {
    if (draft.header().isOver(today)) {
      throw Problem.of(
          ProblemType.QUOTE_EXPIRED, "validUntil has passed; choose a later day before sending.");
    }
  }

  private static void requireSameCurrency(Quote draft, ClientSnapshot now) {
    String currency = draft.money().currency();
    if (!now.currency().equals(currency)) {
      throw Problem.of(
          ProblemType.CURRENCY_MISMATCH,
          "The client's currency is now %s, the quote is in %s."
              .formatted(now.currency(), currency));
    }
  }

  /** The lines were priced under the rule of then. */
  private static void requireSameTaxRule(Quote draft, ClientSnapshot now) {
    if (!Objects.equals(now.taxRule(), draft.client().taxRule())) {
      throw Problem.of(
          ProblemType.TAX_RULE_CHANGED,
          "The client's tax rule has changed since the lines were priced; make the quote anew.");
    }
  }
}
