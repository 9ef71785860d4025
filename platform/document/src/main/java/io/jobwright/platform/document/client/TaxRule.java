package io.jobwright.platform.document.client;

import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.pricing.TaxExemption;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a client's lines are taxed where any tax would be charged: reverse charge, export and the
 * like, so that the catalogue needs no second item for it. A line that is taxed at nothing anyway
 * keeps its own category and reason.
 *
 * @param category a category without a tax to pay, say AE or G
 * @param code VATEX code (BT-121)
 * @param reason in words (BT-120)
 */
public record TaxRule(
    @NotNull @Untaxed TaxCategory category,
    @Size(max = 30) String code,
    @Size(max = 500) String reason) {

  /** The tax that a line gets in the place of its own. */
  public Tax applyTo(Tax tax) {
    return tax.rate().signum() == 0 ? tax : replacement();
  }

  /** What stands for every tax that would be charged. */
  public Tax replacement() {
    return Tax.exempt(
        category, code == null && reason == null ? null : new TaxExemption(code, reason));
  }
}
