package io.jobwright.quotes.quote;

import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * The tax of an ad hoc line.
 *
 * @param rate per cent
 */
public record TaxRequest(@NotNull TaxCategory category, @NotNull BigDecimal rate) {

  Tax toTax() {
    return Tax.of(category, rate);
  }
}
