package io.jobwright.platform.pricing;

import io.jobwright.platform.pricing.PricingViolation.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the allowances and charges of a document, its discount included, from what was asked. */
final class Adjustments {

  private Adjustments() {}

  /** In canonical order. */
  static List<Adjustment> of(DocumentInput document, List<LineAmount> lines, Rounding rounding) {
    if (document.allowanceCharges().isEmpty() && document.discount() == null) {
      return List.of();
    }
    TreeMap<Tax, BigDecimal> linesByTax = new TreeMap<>();
    lines.forEach(line -> linesByTax.merge(line.tax(), line.effect(), BigDecimal::add));
    List<Adjustment> adjustments = new ArrayList<>();
    for (DocumentAllowanceCharge asked : document.allowanceCharges()) {
      BigDecimal linesOfTax = linesByTax.getOrDefault(asked.tax(), rounding.zero());
      adjustments.add(
          new Adjustment(
              adjustments.size(), asked.terms().price(linesOfTax, rounding), asked.tax()));
    }
    if (document.discount() != null) {
      split(document.discount(), linesByTax, rounding)
          .forEach((tax, part) -> adjustments.add(new Adjustment(adjustments.size(), part, tax)));
    }
    adjustments.sort(Adjustment.CANONICAL_ORDER);
    return adjustments;
  }

  /** One allowance per tax, in proportion to the lines; none where the part is zero. */
  private static Map<Tax, PricedAllowanceCharge> split(
      DocumentDiscount discount, Map<Tax, BigDecimal> linesByTax, Rounding rounding) {
    BigDecimal lines = linesByTax.values().stream().reduce(rounding.zero(), BigDecimal::add);
    BigDecimal total = discount.terms().price(lines, rounding).amount();
    if (!isFraction(total, lines)) {
      throw new PricingRejected(
          Code.DISCOUNT_EXCEEDS_LINES,
          "discount",
          "The lines come to " + lines.toPlainString() + " only");
    }
    Map<Tax, PricedAllowanceCharge> allowances = new TreeMap<>();
    LargestRemainder.distribute(total, linesByTax, rounding.digits())
        .forEach(
            (tax, part) -> {
              if (part.signum() != 0) {
                allowances.put(tax, discount.part(linesByTax.get(tax), part));
              }
            });
    return allowances;
  }

  /** Whether the part has the sign of the whole and is not larger. */
  private static boolean isFraction(BigDecimal part, BigDecimal whole) {
    return part.signum() * whole.signum() >= 0 && part.abs().compareTo(whole.abs()) <= 0;
  }
}
