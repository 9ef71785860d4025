package io.jobwright.quotes.quote;

import io.jobwright.platform.outbox.EventType;
import io.jobwright.quotes.Topics;
import java.time.LocalDate;

/** The last day of the offer is over, and nobody has decided. */
@EventType(value = "io.jobwright.quotes.quote-expired.v1", topic = Topics.QUOTE)
public record QuoteExpired(
    String quoteId, String number, int revision, String jobId, LocalDate validUntil) {

  static QuoteExpired of(Quote quote) {
    return new QuoteExpired(
        quote.aggregateId(),
        quote.number(),
        quote.revision(),
        quote.aggregateJobId(),
        quote.header().validUntil());
  }
}
