package io.jobwright.quotes.quote;

import io.jobwright.platform.outbox.EventType;
import io.jobwright.quotes.Topics;

/** We took the offer back before the client decided. */
@EventType(value = "io.jobwright.quotes.quote-withdrawn.v1", topic = Topics.QUOTE)
public record QuoteWithdrawn(String quoteId, String number, int revision, String jobId) {

  static QuoteWithdrawn of(Quote quote) {
    return new QuoteWithdrawn(
        quote.aggregateId(), quote.number(), quote.revision(), quote.aggregateJobId());
  }
}
