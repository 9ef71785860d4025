package io.jobwright.quotes.quote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What callers see of a quote that may still be a draft. */
@ApplicationScoped
class QuoteViews {

  @Inject StockOfLines stock;

  /** A draft shows what the stock says to it at this moment. */
  QuoteView of(Quote quote) {
    return quote.status() == QuoteStatus.DRAFT
        ? QuoteView.of(quote, stock.of(quote.lines().stream().map(QuoteLine::line).toList()))
        : QuoteView.of(quote);
  }
}
