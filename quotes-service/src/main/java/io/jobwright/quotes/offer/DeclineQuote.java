package io.jobwright.quotes.offer;

import io.jobwright.platform.outbox.Outbox;
import io.jobwright.quotes.quote.Decision;
import io.jobwright.quotes.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Records that the client does not want the offer. */
@ApplicationScoped
class DeclineQuote {

  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional
  Quote decline(Quote quote, Decision refusal) {
    quote.decline(refusal, clock);
    outbox.append(quote, QuoteDeclined.of(quote));
    return quote;
  }
}
