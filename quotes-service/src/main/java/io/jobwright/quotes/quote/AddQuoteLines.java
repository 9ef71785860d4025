package io.jobwright.quotes.quote;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.document.line.LineRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Adds lines to a draft, in its currency and under its client's tax rule. */
@ApplicationScoped
class AddQuoteLines {

  @Inject QuoteRepository quotes;
  @Inject ComposeLines composeLines;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  Quote add(UUID id, IfMatch ifMatch, List<LineRequest> lines) {
    Quote quote = quotes.get(id, ifMatch);
    quote.addLines(
        composeLines.compose(quote.money().currency(), quote.client().taxRule(), lines), clock);
    return quote;
  }
}
