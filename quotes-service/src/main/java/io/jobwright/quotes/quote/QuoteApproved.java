package io.jobwright.quotes.quote;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.quotes.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The client accepted the offer: everything the work order is made of, so that nobody asks back.
 */
@EventType(value = "io.jobwright.quotes.quote-approved.v1", topic = Topics.QUOTE)
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
        quote.lines().stream().map(QuoteLine::line).toList(),
        quote.money(),
        header.expectedStart(),
        header.expectedCompletion(),
        quote.decision().at(),
        quote.decision().by(),
        quote.documentHash());
  }
}
