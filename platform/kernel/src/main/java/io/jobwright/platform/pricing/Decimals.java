package io.jobwright.platform.pricing;

import java.math.BigDecimal;

/** Plain representations of decimals, so that arithmetic on them stays small. */
public final class Decimals {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Decimals of quantities, unit prices and percentages: {@code numeric(19,6)}. */
  static final int MAX_DECIMALS = 6;

  /** No number that was written out in digits comes near; one in exponent notation might. */
  private static final int MAX_SCALE = 1000;

  private Decimals() {}

  /** The same value without needless trailing zeros. */
  static BigDecimal plain(BigDecimal value) {
    return value.scale() >= 0 && value.scale() <= MAX_DECIMALS ? value : canonical(value);
  }

  static BigDecimal plainOr(BigDecimal value, BigDecimal absent) {
    return value == null ? absent : plain(value);
  }

  static BigDecimal negate(BigDecimal nullable) {
    return nullable == null ? null : nullable.negate();
  }

  /**
   * The one representation of this value: equal numbers are equal objects, and sums of 1.5 and 0.5
   * are 2, not 2.0.
   */
  public static BigDecimal canonical(BigDecimal value) {
    if (value.scale() < -MAX_SCALE || value.scale() > MAX_SCALE) {
      throw new IllegalArgumentException("Not a number of this business: scale " + value.scale());
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
