package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A base and the tax on it: a row of the tax breakdown (BG-23), or what one line adds to that row.
 *
 * @param base without tax (BT-116)
 * @param componentAmounts one per component of the tax; a single one for an ordinary tax
 */
public record TaxAmount(Tax tax, BigDecimal base, List<BigDecimal> componentAmounts) {

  public TaxAmount {
    componentAmounts = List.copyOf(componentAmounts);
    if (componentAmounts.size() != Math.max(1, tax.components().size())) {
      throw new IllegalArgumentException("Amounts do not fit the components of " + tax);
    }
  }

  /** One row per tax, in the order of the breakdown. */
  static List<TaxAmount> addUpByTax(List<TaxAmount> amounts) {
    TreeMap<Tax, TaxAmount> rows = new TreeMap<>();
    amounts.forEach(amount -> rows.merge(amount.tax(), amount, TaxAmount::plus));
    return List.copyOf(rows.values());
  }

  /** BT-117. */
  public BigDecimal amount() {
    return componentAmounts.size() == 1
        ? componentAmounts.getFirst()
        : componentAmounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public TaxAmount plus(TaxAmount other) {
    return combine(other, BigDecimal::add);
  }

  public TaxAmount minus(TaxAmount other) {
    return combine(other, BigDecimal::subtract);
  }

  public TaxAmount negate() {
    return map(BigDecimal::negate);
  }

  /** Applies one rule to every figure. */
  TaxAmount map(UnaryOperator<BigDecimal> rule) {
    return new TaxAmount(tax, rule.apply(base), componentAmounts.stream().map(rule).toList());
  }

  private TaxAmount combine(TaxAmount other, BinaryOperator<BigDecimal> operator) {
    if (!tax.equals(other.tax)) {
      throw new IllegalArgumentException("Different taxes: " + tax + " and " + other.tax);
    }
    List<BigDecimal> amounts = new ArrayList<>(componentAmounts.size());
    for (int i = 0; i < componentAmounts.size(); i++) {
      amounts.add(operator.apply(componentAmounts.get(i), other.componentAmounts.get(i)));
    }
    return new TaxAmount(tax, operator.apply(base, other.base), amounts);
  }
}
