package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How every amount of one document is rounded. */
record Rounding(MinorUnit unit, RoundingMode mode) {

  int digits() {
    return unit.digits();
  }

  BigDecimal zero() {
    return unit.zero();
  }

  /** An amount that needs no rounding, in canonical scale. */
  BigDecimal exact(BigDecimal amount) {
    return unit.exact(amount);
  }

  /** {@code dividend ÷ divisor}, rounded once. */
  BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, digits(), mode);
  }

  BigDecimal percentOf(BigDecimal base, BigDecimal percent) {
    return unit.round(base.multiply(percent).movePointLeft(2), mode);
  }

  /** The nearest multiple of the step. */
  BigDecimal toMultiple(BigDecimal amount, BigDecimal step) {
    return exact(amount.divide(step, 0, mode).multiply(step));
  }
}
