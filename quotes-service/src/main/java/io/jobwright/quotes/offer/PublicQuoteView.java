package io.jobwright.quotes.offer;

import io.jobwright.quotes.quote.Decision;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteStatus;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What the holder of a public link sees.
 *
 * @param documentHash SHA-256, in hex, of the canonical JSON (RFC 8785) of {@code document}
 * @param document the offer, as it was sent
 * @param decidedAt once approved or declined
 * @param decidedBy the name given with the decision
 */
public record PublicQuoteView(
    @NotNull QuoteStatus status,
    @NotNull Instant sentAt,
    @NotNull String documentHash,
    @NotNull QuoteDocument document,
    Instant decidedAt,
    String decidedBy) {

  static PublicQuoteView of(Quote quote) {
    Decision decision = quote.decision();
    return new PublicQuoteView(
        quote.status(),
        quote.sentAt(),
        quote.documentHash(),
        QuoteDocument.of(quote),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.by());
  }
}
