package io.jobwright.quotes.quote;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.patch.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes what a draft says beside its lines. */
@ApplicationScoped
class ChangeQuote {

  @Inject QuoteRepository quotes;
  @Inject QuoteViews views;
  @Inject TenantDay day;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  Quote change(UUID id, IfMatch ifMatch, MergePatch.Patch<QuoteHeader> changes) {
    Quote quote = quotes.get(id, ifMatch);
    QuoteHeader changed = changes.applyTo(quote.header(), () -> views.of(quote));
    quote.change(changed, day.today(), clock);
    return quote;
  }
}
