package io.jobwright.workorders.direct;

import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * The tax of an ad hoc line.
 *
 * @param category EN 16931, BT-151
 * @param rate per cent, BT-152
 */
public record TaxRequest(@NotNull TaxCategory category, @NotNull BigDecimal rate) {

  Tax tax() {
    return Tax.of(category, rate);
  }
}
