package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The minor unit of a currency after ISO 4217: two digits for EUR, none for JPY, three for KWD.
 *
 * @param currency a currency that has a minor unit; XXX or gold have none
 */
public record MinorUnit(Currency currency) {

  public MinorUnit {
    if (!isDefinedFor(currency)) {
      throw new IllegalArgumentException(currency + " has no minor unit");
    }
  }

  public static boolean isDefinedFor(Currency currency) {
    return currency.getDefaultFractionDigits() >= 0;
  }

  /** Decimals of every amount in this currency. */
  public int digits() {
    return currency.getDefaultFractionDigits();
  }

  public BigDecimal zero() {
    return BigDecimal.valueOf(0, digits());
  }

  /** The nearest amount of this currency, in canonical scale. */
  public BigDecimal round(BigDecimal value, RoundingMode mode) {
    return value.setScale(digits(), mode);
  }

  /** Whether the value is an amount of this currency; trailing zeros do not count. */
  public boolean fits(BigDecimal value) {
    return value.scale() <= digits() || value.stripTrailingZeros().scale() <= digits();
  }

  /**
   * The same value in canonical scale.
   *
   * @throws ArithmeticException if it has more decimals than the currency
   */
  public BigDecimal exact(BigDecimal value) {
    return value.setScale(digits(), RoundingMode.UNNECESSARY);
  }
}
