package io.jobwright.platform.pricing;

import java.math.BigDecimal;

/**
 * An allowance or charge of a line, with its amount.
 *
 * @param base what a percentage was taken of; null for an absolute amount
 * @param amount BT-136 or BT-141; contains tax if the prices of the document do
 */
public record PricedAllowanceCharge(AllowanceCharge terms, BigDecimal base, BigDecimal amount) {

  /** What it adds: an allowance is negative. */
  BigDecimal effect() {
    return terms.charge() ? amount : amount.negate();
  }

  public PricedAllowanceCharge negate() {
    return new PricedAllowanceCharge(terms.negate(), Decimals.negate(base), amount.negate());
  }
}
