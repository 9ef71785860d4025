package io.jobwright.quotes.approval;

import io.jobwright.platform.outbox.Outbox;
import io.jobwright.quotes.client.ClientRepository;
import io.jobwright.quotes.quote.ClientSnapshot;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.TenantCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes the offer: freezes it and opens the link through which the client decides. */
@ApplicationScoped
class SendQuote {

  @Inject ClientRepository clients;
  @Inject ApprovalLinks links;
  @Inject DocumentHash documentHash;
  @Inject Outbox outbox;
  @Inject TenantCalendar calendar;
  @Inject Clock clock;

  @Transactional
  Offer send(Quote quote) {
    ClientSnapshot client = ClientSnapshot.of(clients.get(quote.clientId()));
    quote.send(client, documentHash::of, calendar.today(), clock);
    LinkToken token = links.open(quote);
    outbox.append(quote, QuoteSent.of(quote));
    return new Offer(quote, token);
  }
}
