package io.jobwright.inventory.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much there is of an item: the total over the locations shown, and each of them.
 *
 * @param available on hand and not reserved
 */
public record StockView(
    String itemId,
    String sku,
    String name,
    BigDecimal onHand,
    BigDecimal reserved,
    BigDecimal available,
    List<AtLocation> locations) {

  /** The balance at one location. */
  public record AtLocation(
      String locationId, BigDecimal onHand, BigDecimal reserved, BigDecimal available) {}
}
