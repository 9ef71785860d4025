package io.jobwright.quotes.offer;

import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.problem.Problem;
import io.jobwright.quotes.quote.Quote;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The public links of the present tenant. */
@ApplicationScoped
class ApprovalLinks implements PanacheRepositoryBase<ApprovalLink, String> {

  /** For a quote that names no last day. */
  private static final Duration OPEN_WITHOUT_LAST_DAY = Duration.ofDays(90);

  @Inject TenantDay day;
  @Inject Clock clock;

  /** A new link to the quote, open as long as the offer is. */
  LinkToken open(Quote quote) {
    LinkToken token = LinkToken.newFor(quote.tenantId());
    Instant now = clock.instant();
    LocalDate lastDay = quote.header().validUntil();
    Instant expiresAt = lastDay == null ? now.plus(OPEN_WITHOUT_LAST_DAY) : day.endOf(lastDay);
    persist(new ApprovalLink(token, quote, now, expiresAt));
    return token;
  }

  /** A new link in place of the present one, which is dead at once. */
  LinkToken replace(Quote quote) {
    list("quote = ?1 and replacedAt is null", quote).forEach(link -> link.replace(clock.instant()));
    flush(); // the index that allows one link in force looks at each statement
    return open(quote);
  }

  /**
   * The quote behind an open link.
   *
   * @throws Problem 404
   */
  Quote quote(LinkToken token) {
    ApprovalLink link = inForce(token);
    link.requireOpen(clock.instant());
    return link.quote();
  }

  /**
   * As above, but whoever comes too late for the offer is told that rather than that the link is
   * wrong.
   */
  Quote quoteToApprove(LinkToken token) {
    ApprovalLink link = inForce(token);
    if (!link.quote().isExpired(day.today())) {
      link.requireOpen(clock.instant());
    }
    return link.quote();
  }

  private ApprovalLink inForce(LinkToken token) {
    return find(
            "from ApprovalLink l join fetch l.quote where l.tokenHash = ?1 and l.replacedAt is null",
            token.hash())
        .singleResultOptional()
        .orElseThrow(ApprovalLink::invalid);
  }
}
