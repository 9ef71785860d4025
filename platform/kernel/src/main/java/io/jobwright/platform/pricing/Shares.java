package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gives each line its share of the allowances and charges of the document, and of their tax. */
final class Shares {

  private Shares() {}

  /**
   * The figures of each line, in the order of the lines. Without lines nobody carries anything.
   *
   * @param lineTaxes one per line
   * @param adjustmentTaxes one per adjustment
   */
  static List<LineFigures> lineFigures(
      List<LineAmount> lines,
      List<TaxAmount> lineTaxes,
      List<Adjustment> adjustments,
      List<TaxAmount> adjustmentTaxes) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<List<TaxAmount>> carried = new ArrayList<>(lines.size());
    lineTaxes.forEach(own -> carried.add(new ArrayList<>(List.of(own))));
    for (int i = 0; i < adjustments.size(); i++) {
      Adjustment adjustment = adjustments.get(i);
      List<Integer> carriers = carriers(adjustment, lines);
      List<BigDecimal> effects =
          carriers.stream().map(position -> lines.get(position).effect()).toList();
      List<TaxAmount> shares = split(adjustmentTaxes.get(i), weights(adjustment, effects));
      for (int j = 0; j < shares.size(); j++) {
        carried.get(carriers.get(j)).add(shares.get(j));
      }
    }
    List<LineFigures> figures = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      figures.add(new LineFigures(lineTaxes.get(i).base(), TaxAmount.addUpByTax(carried.get(i))));
    }
    return figures;
  }

  /** The lines of the same tax; where there is none (freight has a rate of its own), all lines. */
  private static List<Integer> carriers(Adjustment adjustment, List<LineAmount> lines) {
    List<Integer> all = new ArrayList<>(lines.size());
    List<Integer> sameTax = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      all.add(i);
      if (lines.get(i).tax().equals(adjustment.tax())) {
        sameTax.add(i);
      }
    }
    return sameTax.isEmpty() ? all : sameTax;
  }

  /**
   * A fraction of the lines it falls on changes each by the same percentage. Anything larger, as
   * freight on a small job or on lines that cancel out, goes by size regardless of sign, so that no
   * share exceeds the whole.
   */
  private static List<BigDecimal> weights(Adjustment adjustment, List<BigDecimal> effects) {
    BigDecimal sum = effects.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() != 0 && adjustment.effect().abs().compareTo(sum.abs()) <= 0) {
      return effects;
    }
    return effects.stream().allMatch(effect -> effect.signum() == 0)
        ? effects.stream().map(_ -> BigDecimal.ONE).toList()
        : effects.stream().map(BigDecimal::abs).toList();
  }

  private static List<TaxAmount> split(TaxAmount whole, List<BigDecimal> weights) {
    int digits = whole.base().scale();
    List<BigDecimal> bases = LargestRemainder.distribute(whole.base(), weights, digits);
    List<List<BigDecimal>> components =
        whole.componentAmounts().stream()
            .map(amount -> LargestRemainder.distribute(amount, weights, digits))
            .toList();
    List<TaxAmount> shares = new ArrayList<>(weights.size());
    for (int i = 0; i < weights.size(); i++) {
      int line = i;
      List<BigDecimal> amounts = components.stream().map(parts -> parts.get(line)).toList();
      shares.add(new TaxAmount(whole.tax(), bases.get(line), amounts));
    }
    return shares;
  }
}
