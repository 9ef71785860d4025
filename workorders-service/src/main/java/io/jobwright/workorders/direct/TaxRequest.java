package io.jobwright.workorders.direct;

import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tax of an ad hoc line.
 *
 * @param category EN 16931, BT-151
 * @param rate per cent, BT-152
 */
@Schema(name = "LineTaxRequest")
public record TaxRequest(@NotNull TaxCategory category, @NotNull BigDecimal rate) {

  Tax tax() {
    return Tax.of(category, rate);
  }
}
