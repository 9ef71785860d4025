package io.jobwright.quotes.quote;

import io.jobwright.platform.outbox.EventType;
import io.jobwright.quotes.Topics;

/** The client does not want the offer. */
@EventType(value = "io.jobwright.quotes.quote-declined.v1", topic = Topics.QUOTE)
public record QuoteDeclined(
    String quoteId, String number, int revision, String jobId, String reason) {

  static QuoteDeclined of(Quote quote) {
    return new QuoteDeclined(
        quote.aggregateId(),
        quote.number(),
        quote.revision(),
        quote.aggregateJobId(),
        quote.decision().reason());
  }
}
