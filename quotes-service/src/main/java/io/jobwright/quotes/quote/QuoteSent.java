package io.jobwright.quotes.quote;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.quotes.Topics;
import java.time.LocalDate;
import java.util.UUID;

/** The offer is with the client. */
@EventType(value = "io.jobwright.quotes.quote-sent.v1", topic = Topics.QUOTE)
public record QuoteSent(
    String quoteId, String number, int revision, @Id("cli") UUID clientId, LocalDate validUntil) {

  static QuoteSent of(Quote quote) {
    return new QuoteSent(
        quote.aggregateId(),
        quote.number(),
        quote.revision(),
        quote.clientId(),
        quote.header().validUntil());
  }
}
