package io.jobwright.quotes.offer;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.quotes.client.ClientRepository;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteRepository;
import io.jobwright.quotes.quote.QuoteSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Makes the offer: freezes it and opens the link through which the client decides. */
@ApplicationScoped
class SendQuote {

  @Inject QuoteRepository quotes;
  @Inject ClientRepository clients;
  @Inject ApprovalLinks links;
  @Inject DocumentHash documentHash;
  @Inject Outbox outbox;
  @Inject TenantDay day;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  Offer send(UUID id, IfMatch ifMatch) {
    Quote quote = quotes.get(id, ifMatch);
    ClientSnapshot client =
        ClientSnapshot.of(quote.clientId(), clients.get(quote.clientId()).details());
    QuoteSent event = quote.send(client, documentHash::of, day.today(), clock);
    LinkToken token = links.open(quote);
    outbox.append(quote, event);
    return new Offer(quote, token);
  }
}
