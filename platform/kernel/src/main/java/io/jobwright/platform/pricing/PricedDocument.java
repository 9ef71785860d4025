package io.jobwright.platform.pricing;

import java.util.Currency;
import java.util.List;

/**
 * A document with all its figures, every amount in the canonical scale of the currency.
 *
 * @param lines in the order of the input
 * @param allowanceCharges those of the input in their order, then the discount over the whole
 *     document, one per tax
 * @param taxBreakdown one row per tax, in the order of {@link Tax} (BG-23)
 */
public record PricedDocument(
    Currency currency,
    PricingPolicy policy,
    List<PricedLine> lines,
    List<PricedDocumentAllowanceCharge> allowanceCharges,
    List<TaxAmount> taxBreakdown,
    Totals totals) {

  public PricedDocument {
    lines = List.copyOf(lines);
    allowanceCharges = List.copyOf(allowanceCharges);
    taxBreakdown = List.copyOf(taxBreakdown);
  }

  /** The figures of the document that takes this one back. */
  public PricedDocument negate() {
    return new PricedDocument(
        currency,
        policy,
        lines.stream().map(PricedLine::negate).toList(),
        allowanceCharges.stream().map(PricedDocumentAllowanceCharge::negate).toList(),
        taxBreakdown.stream().map(TaxAmount::negate).toList(),
        totals.negate());
  }
}
