package io.jobwright.quotes.quote;

import io.jobwright.quotes.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What callers see of a quote in a list. */
public record QuoteListItem(
    String id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    String jobId,
    String number,
    int revision,
    QuoteStatus status,
    String clientId,
    String clientName,
    String title,
    String currency,
    BigDecimal taxExclusive,
    BigDecimal tax,
    BigDecimal payable,
    LocalDate validUntil,
    Instant sentAt) {

  static QuoteListItem of(QuoteRow row) {
    return new QuoteListItem(
        Ids.QUOTE.format(row.id()),
        row.version(),
        row.createdAt(),
        row.updatedAt(),
        Ids.JOB.format(row.jobId()),
        row.number(),
        row.revision(),
        row.status(),
        Ids.CLIENT.format(row.clientId()),
        row.clientName(),
        row.title(),
        row.currency(),
        row.taxExclusive(),
        row.tax(),
        row.payable(),
        row.validUntil(),
        row.sentAt());
  }
}
