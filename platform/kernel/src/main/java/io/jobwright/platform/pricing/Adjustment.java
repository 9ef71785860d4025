package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * An allowance or charge of the document on its way through the calculator.
 *
 * @param position in the document, where it is found again; decides nothing
 */
record Adjustment(int position, PricedAllowanceCharge priced, Tax tax) implements Taxable {

  /** Decides who gets an odd cent; the same for a document and its negation. */
  static final Comparator<Adjustment> CANONICAL_ORDER =
      Comparator.comparing(Adjustment::tax)
          .thenComparing(adjustment -> adjustment.effect().abs())
          .thenComparing(adjustment -> adjustment.terms().charge())
          .thenComparing(adjustment -> String.valueOf(adjustment.terms().reason()));

  AllowanceCharge terms() {
    return priced.terms();
  }

  @Override
  public BigDecimal effect() {
    return priced.effect();
  }

  /** With its amounts as they stand in the document. */
  PricedDocumentAllowanceCharge with(TaxAmount taxed) {
    TaxAmount amounts = terms().charge() ? taxed : taxed.negate();
    return new PricedDocumentAllowanceCharge(
        terms(), tax, priced.base(), amounts.base(), amounts.amount());
  }
}
