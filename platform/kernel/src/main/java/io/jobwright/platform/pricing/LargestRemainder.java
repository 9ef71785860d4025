package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Splits a rounded total into rounded parts that add up to it exactly: every part is cut off to
 * whole units of the last digit, and the units left over go to the parts that lost most. The
 * negated total gives the mirrored parts; weights that are all negated change nothing.
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * Splits in proportion to weights. Of equal remainders the smaller key comes first.
   *
   * @param total an amount of at most {@code scale} decimals
   * @param weights may be negative; must not add up to zero unless the total is zero
   * @param scale decimals of the parts
   * @return the parts in the order of the keys
   */
  public static <K extends Comparable<? super K>> SequencedMap<K, BigDecimal> distribute(
      BigDecimal total, Map<K, BigDecimal> weights, int scale) {
    TreeMap<K, BigDecimal> parts = new TreeMap<>(weights);
    List<BigDecimal> amounts = distribute(total, List.copyOf(parts.values()), scale);
    int next = 0;
    for (Map.Entry<K, BigDecimal> part : parts.entrySet()) {
      part.setValue(amounts.get(next++));
    }
    return parts;
  }

  /** As above; of equal remainders the earlier one comes first. */
  static List<BigDecimal> distribute(BigDecimal total, List<BigDecimal> weights, int scale) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.signum() == 0) {
      return weights.stream().map(_ -> BigDecimal.valueOf(0, scale)).toList();
    }
    if (sum.signum() == 0) {
      throw new IllegalArgumentException("Weights without a sum cannot carry " + total);
    }
    return apportion(total, weights.stream().map(total::multiply).toList(), sum, scale);
  }

  /**
   * Rounds quotas so that they add up to the total. Of equal remainders the earlier one comes
   * first.
   *
   * @param total less than one unit away from the sum of the quotas
   * @param dividends each quota is its dividend ÷ {@code divisor}
   * @param scale decimals of the total and of the parts
   */
  static List<BigDecimal> apportion(
      BigDecimal total, List<BigDecimal> dividends, BigDecimal divisor, int scale) {
    List<BigDecimal> parts = new ArrayList<>(dividends.size());
    BigDecimal left = total.setScale(scale, RoundingMode.UNNECESSARY);
    for (BigDecimal dividend : dividends) {
      BigDecimal part = dividend.divide(divisor, scale, RoundingMode.DOWN);
      parts.add(part);
      left = left.subtract(part);
    }
    if (left.signum() != 0) {
      handOut(left, parts, dividends, divisor);
    }
    return parts;
  }

  private static void handOut(
      BigDecimal left, List<BigDecimal> parts, List<BigDecimal> dividends, BigDecimal divisor) {
    int units = left.unscaledValue().abs().intValueExact();
    if (units > parts.size()) {
      throw new IllegalArgumentException("The quotas do not come near the total: " + left);
    }
    // What each part lost, counted in the direction of what is left, so that signs do not matter.
    boolean mirrored = left.signum() != divisor.signum();
    List<BigDecimal> lost = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal remainder = dividends.get(i).subtract(parts.get(i).multiply(divisor));
      lost.add(mirrored ? remainder.negate() : remainder);
    }
    BigDecimal unit = BigDecimal.valueOf(left.signum(), left.scale());
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
        .limit(units)
        .forEach(i -> parts.set(i, parts.get(i).add(unit)));
  }
}
