package io.jobwright.platform.document.client;

import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxExemption;
import io.jobwright.platform.text.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a client's lines are taxed where any tax would be charged: reverse charge, export and the
 * like, so that the catalogue needs no second item for it. A line that is taxed at nothing anyway
 * keeps its own category and reason.
 *
 * @param code VATEX code (BT-121); this or the reason has to be there
 * @param reason in words (BT-120)
 */
@Explained
public record TaxRule(
    @NotNull ExemptCategory category,
    @Visible @Size(max = 30) String code,
    @Visible(oneLine = false) @Size(max = 500) String reason) {

  /** The tax that a line gets in the place of its own. */
  public Tax applyTo(Tax tax) {
    return tax.rate().signum() == 0 ? tax : replacement();
  }

  /** What stands for every tax that would be charged. */
  public Tax replacement() {
    return Tax.exempt(category.toTaxCategory(), new TaxExemption(code, reason));
  }
}
