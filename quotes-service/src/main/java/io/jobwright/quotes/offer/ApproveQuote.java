package io.jobwright.quotes.offer;

import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.quotes.quote.ApprovalOutcome;
import io.jobwright.quotes.quote.ApprovalOutcome.Approved;
import io.jobwright.quotes.quote.ApprovalOutcome.Expired;
import io.jobwright.quotes.quote.Decision;
import io.jobwright.quotes.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Accepts an offer for the client; the work order follows from the event. */
@ApplicationScoped
class ApproveQuote {

  @Inject Outbox outbox;
  @Inject TenantDay day;
  @Inject Clock clock;

  @Transactional
  ApprovalOutcome approve(Quote quote, Decision approval) {
    ApprovalOutcome outcome = quote.approve(approval, day.today(), clock);
    switch (outcome) {
      case Approved(Quote approved) -> outbox.append(approved, QuoteApproved.of(approved));
      case Expired(Quote late, boolean news) -> {
        if (news) {
          outbox.append(late, QuoteExpired.of(late));
        }
      }
    }
    return outcome;
  }
}
