package io.jobwright.platform.pricing;

import java.math.BigDecimal;

/**
 * An allowance (discount) or a charge, on a line (BG-27, BG-28) or on the document (BG-20, BG-21):
 * either an amount, or a percentage of a base. It contains tax if the prices of the document do.
 *
 * @param charge true adds, false takes off
 * @param amount null for a percentage (BT-92, BT-99, BT-136, BT-141)
 * @param percent 0 to 100; null for an amount (BT-94, BT-101, BT-138, BT-143)
 * @param base what the percentage is taken of (BT-93, BT-100, BT-137, BT-142); null stands for the
 *     line before its allowances and charges, or for the sum of the lines of the same tax
 * @param reason in words, may be null (BT-97, BT-104, BT-139, BT-144)
 * @param reasonCode UNCL5189 or UNCL7161, may be null (BT-98, BT-105, BT-140, BT-145)
 */
public record AllowanceCharge(
    boolean charge,
    BigDecimal amount,
    BigDecimal percent,
    BigDecimal base,
    String reason,
    String reasonCode) {

  public AllowanceCharge {
    amount = Decimals.plainOr(amount, null);
    percent = Decimals.plainOr(percent, null);
    base = Decimals.plainOr(base, null);
  }

  public static AllowanceCharge allowance(BigDecimal amount, String reason) {
    return new AllowanceCharge(false, amount, null, null, reason, null);
  }

  public static AllowanceCharge charge(BigDecimal amount, String reason) {
    return new AllowanceCharge(true, amount, null, null, reason, null);
  }

  public static AllowanceCharge allowancePercent(BigDecimal percent, String reason) {
    return new AllowanceCharge(false, null, percent, null, reason, null);
  }

  public static AllowanceCharge chargePercent(BigDecimal percent, String reason) {
    return new AllowanceCharge(true, null, percent, null, reason, null);
  }

  /**
   * With its amount.
   *
   * @param impliedBase of a percentage that names no base
   */
  PricedAllowanceCharge price(BigDecimal impliedBase, Rounding rounding) {
    if (percent == null) {
      return new PricedAllowanceCharge(this, null, rounding.exact(amount));
    }
    BigDecimal of = base == null ? impliedBase : rounding.exact(base);
    return new PricedAllowanceCharge(this, of, rounding.percentOf(of, percent));
  }

  /** The same as it appears in the negated document; percentages stay. */
  public AllowanceCharge negate() {
    return new AllowanceCharge(
        charge, Decimals.negate(amount), percent, Decimals.negate(base), reason, reasonCode);
  }
}
