package io.jobwright.quotes.offer;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.problem.Problem;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Gives the client another link to the same offer, for one that was lost or has lapsed. */
@ApplicationScoped
class ReplaceLink {

  @Inject QuoteRepository quotes;
  @Inject ApprovalLinks links;
  @Inject TenantDay day;
  @Inject Clock clock;

  /**
   * @throws Problem 409 where there is nothing to be decided any more, or not yet
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Offer replace(UUID id, IfMatch ifMatch) {
    Quote quote = quotes.get(id, ifMatch);
    quote.offerAgain(day.today(), clock);
    return new Offer(quote, links.replace(quote));
  }
}
