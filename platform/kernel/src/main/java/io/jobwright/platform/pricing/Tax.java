package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The tax of a line, an allowance or a charge. Equal taxes share one row of the tax breakdown
 * (BG-23: category, rate and exemption reason); trailing zeros of a rate make no difference.
 *
 * @param category BT-118, BT-151
 * @param rate per cent (BT-119, BT-152); with components, what they charge together
 * @param components in the order they are charged; empty for an ordinary tax. A document with a
 *     component tax has no e-invoice
 * @param exemption null where tax is charged
 */
public record Tax(
    TaxCategory category, BigDecimal rate, List<TaxComponent> components, TaxExemption exemption)
    implements Comparable<Tax> {

  private static final Comparator<Tax> ORDER =
      Comparator.comparing(Tax::category)
          .thenComparing(Tax::rate)
          .thenComparing(tax -> tax.components().toString())
          .thenComparing(tax -> String.valueOf(tax.exemption()));

  public Tax {
    Objects.requireNonNull(category, "category");
    rate = Decimals.canonical(rate);
    components = List.copyOf(components);
  }

  public static Tax of(TaxCategory category, BigDecimal rate) {
    return new Tax(category, rate, List.of(), null);
  }

  /** A tax that is not charged, with the reason where the category has one. */
  public static Tax exempt(TaxCategory category, TaxExemption exemption) {
    return new Tax(category, BigDecimal.ZERO, List.of(), exemption);
  }

  /** A standard tax of several components; its rate is what they charge together. */
  public static Tax ofComponents(List<TaxComponent> components) {
    return new Tax(TaxCategory.S, combinedRate(components), components, null);
  }

  /** Whether the category asks why no tax is charged and nothing is said: BR-E-10 and its like. */
  public boolean lacksExemptionReason() {
    return category.allowsExemption() && (exemption == null || exemption.saysNothing());
  }

  /** The rate the components charge together, before any rounding: 5 + 9.5 compound is 14.975. */
  static BigDecimal combinedRate(List<TaxComponent> components) {
    return effectiveRates(components).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The components; an ordinary tax is its own only one. */
  List<TaxComponent> charged() {
    return components.isEmpty()
        ? List.of(new TaxComponent(category.name(), rate, false))
        : components;
  }

  /** The rate of each component on the untaxed base, in the order of {@link #charged()}. */
  List<BigDecimal> effectiveRates() {
    return components.isEmpty() ? List.of(rate) : effectiveRates(components);
  }

  private static List<BigDecimal> effectiveRates(List<TaxComponent> components) {
    List<BigDecimal> rates = new ArrayList<>(components.size());
    BigDecimal before = BigDecimal.ZERO;
    for (TaxComponent component : components) {
      BigDecimal onTaxBefore =
          component.compound()
              ? component.rate().multiply(before).movePointLeft(2)
              : BigDecimal.ZERO;
      BigDecimal rate = component.rate().add(onTaxBefore);
      rates.add(rate);
      before = before.add(rate);
    }
    return rates;
  }

  /** The order of the tax breakdown, which no order of lines can change. */
  @Override
  public int compareTo(Tax other) {
    return equals(other) ? 0 : ORDER.compare(this, other);
  }
}
