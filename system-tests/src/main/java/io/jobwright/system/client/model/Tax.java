package io.jobwright.system.client.model;

import java.math.BigDecimal;

/**
 * The tax of a line to be made.
 *
 * @param category EN 16931 code, say {@code S}
 * @param rate per cent
 */
public record Tax(String category, BigDecimal rate) {

  public static Tax standard(String rate) {
    return new Tax("S", new BigDecimal(rate));
  }
}
