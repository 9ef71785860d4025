package io.jobwright.quotes.catalogue;

import java.math.BigDecimal;

/** What the stock of the moment says to a line that wants some of it. */
public enum StockFlag {
  /** Enough for what is asked. */
  IN_STOCK,
  /** Enough, but no more available than the item's low-stock threshold. */
  LOW,
  /** Some, but not enough. */
  SHORT,
  /** Nothing available. */
  OUT,
  /** Nothing of this is ever in stock: services, charges, what is bought for the job. */
  NOT_STOCKED;

  /**
   * The flag of a line with a stocked item.
   *
   * @param asked by this line and the lines of the same item before it
   * @param threshold null where the item has none
   */
  public static StockFlag of(BigDecimal asked, BigDecimal available, BigDecimal threshold) {
    if (available.signum() <= 0) {
      return OUT;
    }
    if (available.compareTo(asked) < 0) {
      return SHORT;
    }
    return threshold != null && available.compareTo(threshold) <= 0 ? LOW : IN_STOCK;
  }
}
