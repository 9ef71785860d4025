package io.jobwright.platform.pricing;

import java.math.BigDecimal;

/**
 * The totals of a document (BG-22).
 *
 * @param lineNet sum of the line nets (BT-106)
 * @param allowances sum of the document's allowances (BT-107)
 * @param charges sum of the document's charges (BT-108)
 * @param taxExclusive total without tax (BT-109)
 * @param tax BT-110
 * @param taxInclusive total with tax (BT-112)
 * @param prepaid BT-113
 * @param rounding what cash rounding adds (BT-114)
 * @param payable amount due (BT-115)
 */
public record Totals(
    BigDecimal lineNet,
    BigDecimal allowances,
    BigDecimal charges,
    BigDecimal taxExclusive,
    BigDecimal tax,
    BigDecimal taxInclusive,
    BigDecimal prepaid,
    BigDecimal rounding,
    BigDecimal payable) {

  public Totals negate() {
    return new Totals(
        lineNet.negate(),
        allowances.negate(),
        charges.negate(),
        taxExclusive.negate(),
        tax.negate(),
        taxInclusive.negate(),
        prepaid.negate(),
        rounding.negate(),
        payable.negate());
  }
}
