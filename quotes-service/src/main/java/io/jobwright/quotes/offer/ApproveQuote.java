package io.jobwright.quotes.offer;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.quotes.quote.ApprovalOutcome;
import io.jobwright.quotes.quote.ApprovalOutcome.Approved;
import io.jobwright.quotes.quote.ApprovalOutcome.Expired;
import io.jobwright.quotes.quote.Decision;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteApproved;
import io.jobwright.quotes.quote.QuoteExpired;
import io.jobwright.quotes.quote.QuoteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Accepts an offer for the client; the work order follows from the event. */
@ApplicationScoped
class ApproveQuote {

  @Inject QuoteRepository quotes;
  @Inject ApprovalLinks links;
  @Inject Outbox outbox;
  @Inject TenantDay day;
  @Inject Clock clock;

  /** As the client told staff. */
  @Transactional(Transactional.TxType.MANDATORY)
  ApprovalOutcome approve(UUID id, IfMatch ifMatch, Decision approval) {
    return decided(quotes.get(id, ifMatch), approval);
  }

  /** By the client, whose link names the quote. */
  @Transactional(Transactional.TxType.MANDATORY)
  ApprovalOutcome approve(LinkToken link, Decision approval) {
    return decided(links.quoteToApprove(link), approval);
  }

  private ApprovalOutcome decided(Quote quote, Decision approval) {
    ApprovalOutcome outcome = quote.approve(approval, day.today(), clock);
    switch (outcome) {
      case Approved(Quote approved, QuoteApproved event) -> outbox.append(approved, event);
      case Expired(Quote late, Optional<QuoteExpired> news) ->
          news.ifPresent(event -> outbox.append(late, event));
    }
    return outcome;
  }
}
