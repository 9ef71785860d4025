package io.jobwright.quotes.pricing;

import io.jobwright.platform.document.client.TaxRule;
import io.jobwright.platform.document.line.LineRequest;
import io.jobwright.platform.money.CurrencyCode;
import io.jobwright.quotes.quote.Discount;
import io.jobwright.quotes.quote.Quote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Lines to be priced.
 *
 * @param currency ISO 4217 code; the tenant's where absent
 * @param taxRule as a client may have it: in the place of any tax to pay
 */
public record CalculationRequest(
    @CurrencyCode String currency,
    @NotEmpty @Size(max = Quote.MAX_LINES) List<@NotNull @Valid LineRequest> lines,
    @Valid Discount discount,
    @Valid TaxRule taxRule) {}
