package io.jobwright.quotes.offer;

import io.jobwright.platform.outbox.Outbox;
import io.jobwright.quotes.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes an offer back before the client has decided. */
@ApplicationScoped
class WithdrawQuote {

  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional
  Quote withdraw(Quote quote) {
    quote.withdraw(clock);
    outbox.append(quote, QuoteWithdrawn.of(quote));
    return quote;
  }
}
