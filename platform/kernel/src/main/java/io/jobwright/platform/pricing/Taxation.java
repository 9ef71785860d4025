package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.Decimals.HUNDRED;

import io.jobwright.platform.pricing.PricingPolicy.RoundingLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tax of everything in a document that has one.
 *
 * <p>Prices without tax: each component is base × rate, rounded; a compound one counts the rounded
 * tax before it to its base.
 *
 * <p>Prices with tax: each component is gross × its rate on the untaxed base ÷ (100 + all rates),
 * rounded; the net amount is gross − tax.
 */
record Taxation(PricingPolicy policy, Rounding rounding) {

  /** One result per item, in the same order. */
  List<TaxAmount> tax(List<? extends Taxable> items) {
    Map<Tax, List<Integer>> positionsByTax = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      positionsByTax.computeIfAbsent(items.get(i).tax(), _ -> new ArrayList<>()).add(i);
    }
    List<TaxAmount> taxed = new ArrayList<>(Collections.nCopies(items.size(), null));
    positionsByTax.forEach(
        (tax, positions) -> {
          List<BigDecimal> amounts =
              positions.stream().map(position -> items.get(position).effect()).toList();
          List<TaxAmount> ofTax = taxAtLevel(tax, amounts);
          for (int i = 0; i < ofTax.size(); i++) {
            taxed.set(positions.get(i), ofTax.get(i));
          }
        });
    return taxed;
  }

  private List<TaxAmount> taxAtLevel(Tax tax, List<BigDecimal> amounts) {
    if (policy.level() == RoundingLevel.DOCUMENT) {
      return taxTogether(tax, amounts);
    }
    return amounts.stream().map(amount -> taxTogether(tax, List.of(amount)).getFirst()).toList();
  }

  private List<TaxAmount> taxTogether(Tax tax, List<BigDecimal> amounts) {
    BigDecimal sum = amounts.stream().reduce(rounding.zero(), BigDecimal::add);
    List<BigDecimal> totals = policy.pricesIncludeTax() ? contained(tax, sum) : added(tax, sum);
    List<List<BigDecimal>> parts = split(totals, tax, amounts);
    List<TaxAmount> taxed = new ArrayList<>(amounts.size());
    for (int i = 0; i < amounts.size(); i++) {
      BigDecimal base = amounts.get(i);
      List<BigDecimal> components = new ArrayList<>(parts.size());
      for (List<BigDecimal> component : parts) {
        components.add(component.get(i));
        base = policy.pricesIncludeTax() ? base.subtract(component.get(i)) : base;
      }
      taxed.add(new TaxAmount(tax, base, components));
    }
    return taxed;
  }

  private List<BigDecimal> added(Tax tax, BigDecimal net) {
    List<BigDecimal> totals = new ArrayList<>(1);
    BigDecimal before = BigDecimal.ZERO;
    for (TaxComponent component : tax.charged()) {
      BigDecimal base = component.compound() ? net.add(before) : net;
      BigDecimal total = rounding.percentOf(base, component.rate());
      totals.add(total);
      before = before.add(total);
    }
    return totals;
  }

  private List<BigDecimal> contained(Tax tax, BigDecimal gross) {
    BigDecimal divisor = HUNDRED.add(tax.rate());
    return tax.effectiveRates().stream()
        .map(rate -> rounding.divide(gross.multiply(rate), divisor))
        .toList();
  }

  /** Per component, the parts of the single amounts; they add up to the component's total. */
  private List<List<BigDecimal>> split(List<BigDecimal> totals, Tax tax, List<BigDecimal> amounts) {
    if (amounts.size() == 1) {
      return totals.stream().map(List::of).toList();
    }
    List<BigDecimal> rates = tax.effectiveRates();
    BigDecimal divisor = policy.pricesIncludeTax() ? HUNDRED.add(tax.rate()) : HUNDRED;
    List<List<BigDecimal>> parts = new ArrayList<>(totals.size());
    for (int i = 0; i < totals.size(); i++) {
      List<BigDecimal> dividends = amounts.stream().map(rates.get(i)::multiply).toList();
      parts.add(LargestRemainder.apportion(totals.get(i), dividends, divisor, rounding.digits()));
    }
    return parts;
  }
}
