package io.jobwright.platform.pricing;

import java.math.BigDecimal;

/**
 * An allowance or charge of the document, with its amounts. A discount over the whole document
 * appears as one of these per tax.
 *
 * @param base what a percentage was taken of, in the terms of the prices; null for an absolute
 *     amount
 * @param amount without tax (BT-92 or BT-99)
 * @param taxAmount the part of the document's tax that goes with it; has the sign of the amount
 */
public record PricedDocumentAllowanceCharge(
    AllowanceCharge terms, Tax tax, BigDecimal base, BigDecimal amount, BigDecimal taxAmount) {

  public PricedDocumentAllowanceCharge negate() {
    return new PricedDocumentAllowanceCharge(
        terms.negate(), tax, Decimals.negate(base), amount.negate(), taxAmount.negate());
  }
}
