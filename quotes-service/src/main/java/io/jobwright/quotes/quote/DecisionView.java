package io.jobwright.quotes.quote;

import java.time.Instant;

/**
 * What callers see of an approval or a refusal.
 *
 * @param documentHash of the document that was decided about
 */
public record DecisionView(
    Instant at, String by, Decision.Channel channel, String reason, String documentHash) {

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
