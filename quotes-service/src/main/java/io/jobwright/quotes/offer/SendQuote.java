package io.jobwright.quotes.offer;

import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.quotes.client.ClientRepository;
import io.jobwright.quotes.quote.Quote;
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
  @Inject TenantDay day;
  @Inject Clock clock;

  @Transactional
  Offer send(Quote quote) {
    ClientSnapshot client =
        ClientSnapshot.of(quote.clientId(), clients.get(quote.clientId()).details());
    quote.send(client, documentHash::of, day.today(), clock);
    LinkToken token = links.open(quote);
    outbox.append(quote, QuoteSent.of(quote));
    return new Offer(quote, token);
  }
}
