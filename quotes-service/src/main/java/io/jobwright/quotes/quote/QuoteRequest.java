package io.jobwright.quotes.quote;

import io.jobwright.platform.document.line.LineRequest;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.text.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A quote to be made. Its currency is the client's.
 *
 * @param id the caller's own, for apps that make quotes offline; absent, we give one
 * @param lines may be empty; a quote without lines cannot be sent
 * @param validUntil last day, in the tenant's zone, on which the quote can be approved
 * @param total what the caller believes is payable; refused where we calculate another amount
 */
public record QuoteRequest(
    @Id("quo") String id,
    @NotNull @Id("cli") String clientId,
    @NotNull @Visible @Size(max = 200) String title,
    @Size(max = 10_000) String description,
    @NotNull @Size(max = Quote.MAX_LINES) List<@NotNull @Valid LineRequest> lines,
    @Valid Discount discount,
    LocalDate validUntil,
    LocalDate expectedStart,
    LocalDate expectedCompletion,
    @Size(max = 10_000) String notes,
    @Size(max = 10_000) String terms,
    BigDecimal total) {

  QuoteHeader header() {
    return new QuoteHeader(
        title, description, validUntil, notes, terms, expectedStart, expectedCompletion, discount);
  }
}
