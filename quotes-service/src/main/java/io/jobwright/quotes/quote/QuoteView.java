package io.jobwright.quotes.quote;

import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What callers see of a quote.
 *
 * @param client as it was when the quote was made, and again when it was sent
 * @param documentHash SHA-256 of the document the client is shown, once sent
 * @param publicUrl where the client reads and decides; in the answers that open a link only, as is
 * @param publicToken the secret part of it
 */
public record QuoteView(
    @NotNull @Id("quo") String id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Id("job") String jobId,
    @NotNull String number,
    int revision,
    @NotNull QuoteStatus status,
    @NotNull @Id("cli") UUID clientId,
    @NotNull ClientSnapshot client,
    @NotNull String title,
    String description,
    @NotNull List<QuoteLineView> lines,
    Discount discount,
    @NotNull DocumentMoney money,
    LocalDate validUntil,
    LocalDate expectedStart,
    LocalDate expectedCompletion,
    String notes,
    String terms,
    Instant sentAt,
    String documentHash,
    DecisionView approval,
    DecisionView decline,
    String publicUrl,
    String publicToken)
    implements ResourceView {

  /** A quote that is no draft any more. */
  public static QuoteView of(Quote quote) {
    return of(quote, Map.of(), null, null);
  }

  /**
   * @param stock by line id
   */
  static QuoteView of(Quote quote, Map<UUID, LineStock> stock) {
    return of(quote, stock, null, null);
  }

  /** The answer to whoever opened a link. */
  public static QuoteView sent(Quote quote, String publicUrl, String publicToken) {
    return of(quote, Map.of(), publicUrl, publicToken);
  }

  private static QuoteView of(
      Quote quote, Map<UUID, LineStock> stock, String publicUrl, String publicToken) {
    QuoteHeader header = quote.header();
    return new QuoteView(
        quote.aggregateId(),
        quote.version(),
        quote.createdAt(),
        quote.updatedAt(),
        quote.aggregateJobId(),
        quote.number(),
        quote.revision(),
        quote.status(),
        quote.clientId(),
        quote.client(),
        header.title(),
        header.description(),
        quote.lines().stream()
            .map(line -> new QuoteLineView(line.line(), stock.get(line.id())))
            .toList(),
        header.discount(),
        quote.money(),
        header.validUntil(),
        header.expectedStart(),
        header.expectedCompletion(),
        header.notes(),
        header.terms(),
        quote.sentAt(),
        quote.documentHash(),
        DecisionView.of(quote, QuoteStatus.APPROVED),
        DecisionView.of(quote, QuoteStatus.DECLINED),
        publicUrl,
        publicToken);
  }

  @Override
  public boolean showsSecret() {
    return publicToken != null;
  }
}
