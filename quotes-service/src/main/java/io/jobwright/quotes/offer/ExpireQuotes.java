package io.jobwright.quotes.offer;

import io.jobwright.platform.background.DueWork;
import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends offers that nobody has decided when their last day, where the tenant is, is over. */
@ApplicationScoped
class ExpireQuotes implements DueWork {

  static final int QUOTES_AT_ONCE = 50;

  @Inject QuoteRepository quotes;
  @Inject Outbox outbox;
  @Inject TenantDay day;
  @Inject Clock clock;

  @Override
  public String name() {
    return "Expiry of quotes";
  }

  @Override
  public List<UUID> tenants(UUID after, int most) {
    return quotes.tenantsPastLastDay(day.today(), after, most);
  }

  @Override
  public boolean doSome() {
    List<Quote> over = quotes.lockPastLastDay(day.today(), QUOTES_AT_ONCE);
    for (Quote quote : over) {
      outbox.append(quote, quote.expire(clock));
    }
    return over.size() == QUOTES_AT_ONCE;
  }
}
