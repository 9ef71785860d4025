package io.jobwright.platform.pricing;

import java.util.Objects;

/**
 * An allowance or charge of the whole document (BG-20, BG-21), with a tax of its own (BT-95,
 * BT-102) whose base it enters.
 */
public record DocumentAllowanceCharge(AllowanceCharge terms, Tax tax) {

  public DocumentAllowanceCharge {
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(tax, "tax");
  }

  public DocumentAllowanceCharge negate() {
    return new DocumentAllowanceCharge(terms.negate(), tax);
  }
}
