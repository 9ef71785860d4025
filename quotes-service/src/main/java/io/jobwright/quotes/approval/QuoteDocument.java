package io.jobwright.quotes.approval;

import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.catalogue.ItemKind;
import io.jobwright.quotes.quote.ClientSnapshot;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteHeader;
import io.jobwright.quotes.quote.QuoteLine;
import java.time.LocalDate;
import java.util.List;

/**
 * The offer as the client reads it: no costs, no stock, nothing that changes after sending. Its
 * hash is the evidence of what was agreed to, so its form is for ever: a field may be added only if
 * it is absent from the documents of before.
 */
public record QuoteDocument(
    String number,
    int revision,
    ClientSnapshot client,
    String title,
    String description,
    List<Line> lines,
    DocumentMoney money,
    LocalDate validUntil,
    LocalDate expectedStart,
    LocalDate expectedCompletion,
    String notes,
    String terms) {

  /** A line as the client reads it. */
  public record Line(
      String lineId, ItemKind kind, String sku, String description, LineMoney money) {

    static Line of(QuoteLine line) {
      return new Line(
          Ids.LINE.format(line.id()), line.kind(), line.sku(), line.description(), line.money());
    }
  }

  static QuoteDocument of(Quote quote) {
    QuoteHeader header = quote.header();
    return new QuoteDocument(
        quote.number(),
        quote.revision(),
        quote.client(),
        header.title(),
        header.description(),
        quote.lines().stream().map(Line::of).toList(),
        quote.money(),
        header.validUntil(),
        header.expectedStart(),
        header.expectedCompletion(),
        header.notes(),
        header.terms());
  }
}
