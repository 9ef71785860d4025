package io.jobwright.platform.pricing;

import java.math.BigDecimal;

/**
 * A discount over the sum of the lines, whatever their taxes. It becomes one allowance (BG-20) per
 * tax, in proportion to what the lines of that tax come to; other allowances and charges of the
 * document are not discounted. It contains tax if the prices of the document do.
 *
 * @param percent 0 to 100; null for an amount
 * @param amount null for a percentage; never more than the lines come to
 */
public record DocumentDiscount(
    BigDecimal percent, BigDecimal amount, String reason, String reasonCode) {

  public DocumentDiscount {
    percent = Decimals.plainOr(percent, null);
    amount = Decimals.plainOr(amount, null);
  }

  public static DocumentDiscount ofPercent(BigDecimal percent, String reason) {
    return new DocumentDiscount(percent, null, reason, null);
  }

  public static DocumentDiscount ofAmount(BigDecimal amount, String reason) {
    return new DocumentDiscount(null, amount, reason, null);
  }

  public DocumentDiscount negate() {
    return new DocumentDiscount(percent, Decimals.negate(amount), reason, reasonCode);
  }

  /** As one allowance over all taxes. */
  AllowanceCharge terms() {
    return new AllowanceCharge(false, amount, percent, null, reason, reasonCode);
  }

  /** The allowance of one tax: its part of the discount on what the lines of that tax come to. */
  PricedAllowanceCharge part(BigDecimal linesOfTax, BigDecimal part) {
    return percent == null
        ? new PricedAllowanceCharge(
            new AllowanceCharge(false, part, null, null, reason, reasonCode), null, part)
        : new PricedAllowanceCharge(
            new AllowanceCharge(false, null, percent, linesOfTax, reason, reasonCode),
            linesOfTax,
            part);
  }
}
