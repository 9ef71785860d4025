package io.jobwright.quotes.quote;

import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.PricedLines;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.number.NumberSeries;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.client.Client;
import io.jobwright.quotes.client.ClientRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Makes the draft of an offer, and with it a job. */
@ApplicationScoped
public class CreateQuote {

  private static final String SERIES = "Q";

  @Inject ClientRepository clients;
  @Inject ComposeLines composeLines;
  @Inject NumberSeries numbers;
  @Inject QuoteRepository quotes;
  @Inject TenantDay day;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  public Quote create(QuoteRequest request) {
    LocalDate today = day.today();
    request.header().requireValidOn(today, null);
    Client client = client(RequestIds.body(Ids.CLIENT, request.clientId()));
    ClientSnapshot snapshot = ClientSnapshot.of(client.id(), client.details());
    PricedLines priced =
        PricedLines.of(
            snapshot.currency(),
            PricingPolicy.DEFAULT,
            composeLines.compose(snapshot.currency(), snapshot.taxRule(), request.lines()),
            request.header().discountTerms());
    priced.requireTotal(request.total());
    Quote quote =
        new Quote(
            RequestIds.suppliedOrNew(Ids.QUOTE, request.id()),
            IdType.next(),
            numbers.next(SERIES, today.getYear()),
            client.id(),
            snapshot,
            request.header(),
            priced,
            clock);
    quotes.persist(quote);
    return quote;
  }

  private Client client(UUID id) {
    return clients
        .findByIdOptional(id)
        .orElseThrow(
            () ->
                Problem.at(
                    "#/clientId", ProblemType.CLIENT_UNKNOWN, "There is no client with this id."));
  }
}
