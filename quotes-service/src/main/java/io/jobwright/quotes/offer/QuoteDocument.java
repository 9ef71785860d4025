package io.jobwright.quotes.offer;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.document.line.LineContent;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteHeader;
import io.jobwright.quotes.quote.QuoteLine;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The offer as the client reads it: no costs, no stock, nothing that changes after sending. Its
 * hash is the evidence of what was agreed to, so its form is for ever: a field may be added only if
 * it is absent from the documents of before.
 */
public record QuoteDocument(
    @NotNull String number,
    int revision,
    @NotNull ClientSnapshot client,
    @NotNull String title,
    String description,
    @NotNull List<Line> lines,
    @NotNull DocumentMoney money,
    LocalDate validUntil,
    LocalDate expectedStart,
    LocalDate expectedCompletion,
    String notes,
    String terms) {

  /** A line as the client reads it. */
  @Schema(name = "QuoteDocumentLine")
  public record Line(
      @NotNull @Id("qln") UUID lineId,
      @NotNull ItemKind kind,
      String sku,
      @NotNull String description,
      String note,
      @NotNull LineMoney money) {

    static Line of(QuoteLine line) {
      LineContent content = line.line().content();
      return new Line(
          line.id(),
          content.kind(),
          content.sku(),
          content.description(),
          content.note(),
          line.money());
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
