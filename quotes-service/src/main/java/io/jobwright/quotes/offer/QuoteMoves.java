package io.jobwright.quotes.offer;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The plain moves of a quote, where nothing is decided but by its status. What decides more has a
 * class of its own.
 */
@ApplicationScoped
class QuoteMoves {

  @Inject QuoteRepository quotes;
  @Inject ApprovalLinks links;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * By staff.
   *
   * @param move of the aggregate; returns the event that tells of it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Quote apply(UUID id, IfMatch ifMatch, BiFunction<Quote, Clock, ?> move) {
    return moved(quotes.get(id, ifMatch), move);
  }

  /** By the client, whose link names the quote. */
  @Transactional(Transactional.TxType.MANDATORY)
  Quote apply(LinkToken link, BiFunction<Quote, Clock, ?> move) {
    return moved(links.quote(link), move);
  }

  private Quote moved(Quote quote, BiFunction<Quote, Clock, ?> move) {
    outbox.append(quote, move.apply(quote, clock));
    return quote;
  }
}
