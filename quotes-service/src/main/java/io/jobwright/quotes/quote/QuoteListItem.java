package io.jobwright.quotes.quote;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.id.Id;
import io.jobwright.quotes.Ids;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What callers see of a quote in a list.
 *
 * @param client as it was when the quote was made, and again when it was sent; with {@code
 *     expand=client} only
 * @param lines with {@code expand=lines} only
 */
public record QuoteListItem(
    @NotNull @Id("quo") String id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Id("job") String jobId,
    @NotNull String number,
    int revision,
    @NotNull QuoteStatus status,
    @NotNull @Id("cli") String clientId,
    @NotNull String clientName,
    @NotNull String title,
    @NotNull String currency,
    @NotNull BigDecimal taxExclusive,
    @NotNull BigDecimal tax,
    @NotNull BigDecimal payable,
    LocalDate validUntil,
    Instant sentAt,
    ClientSnapshot client,
    List<QuoteLineView> lines) {

  static QuoteListItem of(QuoteRow row, QuoteExpansion expansion) {
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
        row.sentAt(),
        expansion.clientOf(row.id()),
        expansion.linesOf(row.id()));
  }
}
