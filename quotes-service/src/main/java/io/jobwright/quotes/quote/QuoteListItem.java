package io.jobwright.quotes.quote;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.document.client.ClientSnapshot;
import java.util.List;

/**
 * What callers see of a quote in a list.
 *
 * @param client as it was when the quote was made, and again when it was sent; with {@code
 *     expand=client} only
 * @param lines with {@code expand=lines} only
 */
public record QuoteListItem(
    @JsonUnwrapped QuoteRow quote, ClientSnapshot client, List<QuoteLineView> lines) {

  static QuoteListItem of(QuoteRow quote, QuoteExpansion expansion) {
    return new QuoteListItem(quote, expansion.clientOf(quote.id()), expansion.linesOf(quote.id()));
  }
}
