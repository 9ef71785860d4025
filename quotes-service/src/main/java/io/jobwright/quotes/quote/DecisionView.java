package io.jobwright.quotes.quote;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What callers see of an approval or a refusal.
 *
 * @param documentHash of the document that was decided about
 */
public record DecisionView(
    @NotNull Instant at,
    String by,
    @NotNull Decision.Channel channel,
    String reason,
    @NotNull String documentHash) {

  /** Null where the quote did not come to this. */
  static DecisionView of(Quote quote, QuoteStatus wanted) {
    if (quote.status() != wanted) {
      return null;
    }
    Decision decision = quote.decision();
    return new DecisionView(
        decision.at(), decision.by(), decision.channel(), decision.reason(), quote.documentHash());
  }
}
