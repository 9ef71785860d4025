package io.jobwright.quotes.approval;

import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.catalogue.ItemKind;
import io.jobwright.quotes.quote.ClientSnapshot;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteHeader;
import io.jobwright.quotes.quote.QuoteLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The client accepted the offer: everything the work order is made of, so that nobody asks back.
 */
@EventType("io.jobwright.quotes.quote-approved.v1")
public record QuoteApproved(
    String quoteId,
    String number,
    int revision,
    String jobId,
    String title,
    String description,
    ClientSnapshot client,
    List<Line> lines,
    DocumentMoney money,
    LocalDate expectedStart,
    LocalDate expectedCompletion,
    Instant approvedAt,
    String approvedBy,
    String documentHash) {

  /** A line with its figures, to be copied and never calculated again. */
  public record Line(
      String lineId,
      ItemKind kind,
      String itemId,
      String sku,
      String description,
      boolean stocked,
      LineMoney money) {

    static Line of(QuoteLine line) {
      return new Line(
          Ids.LINE.format(line.id()),
          line.kind(),
          line.itemId() == null ? null : Ids.ITEM.format(line.itemId()),
          line.sku(),
          line.description(),
          line.stocked(),
          line.money());
    }
  }

  static QuoteApproved of(Quote quote) {
    QuoteHeader header = quote.header();
    return new QuoteApproved(
        quote.aggregateId(),
        quote.number(),
        quote.revision(),
        quote.aggregateJobId(),
        header.title(),
        header.description(),
        quote.client(),
        quote.lines().stream().map(Line::of).toList(),
        quote.money(),
        header.expectedStart(),
        header.expectedCompletion(),
        quote.decision().at(),
        quote.decision().by(),
        quote.documentHash());
  }
}
