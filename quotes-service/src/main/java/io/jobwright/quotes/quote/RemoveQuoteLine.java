package io.jobwright.quotes.quote;

import io.jobwright.platform.answer.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes a line out of a draft. */
@ApplicationScoped
class RemoveQuoteLine {

  @Inject QuoteRepository quotes;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  Quote remove(UUID id, IfMatch ifMatch, UUID lineId) {
    Quote quote = quotes.get(id, ifMatch);
    quote.removeLine(lineId, clock);
    return quote;
  }
}
