package io.jobwright.inventory;

import java.math.BigDecimal;

/** The form quantities have on the wire. */
public final class Quantities {

  private Quantities() {}

  /** The same quantity without needless trailing zeros: sums of 1.5 and 0.5 are 2, not 2.0. */
  public static BigDecimal canonical(BigDecimal quantity) {
    BigDecimal stripped = quantity.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
