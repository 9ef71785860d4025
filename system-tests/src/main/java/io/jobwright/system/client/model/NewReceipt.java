package io.jobwright.system.client.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * Goods that came in.
 *
 * @param locationId null for the default location
 */
public record NewReceipt(String locationId, List<Line> lines, String reference) {

  public record Line(String itemId, BigDecimal quantity, BigDecimal unitCost) {}

  public static Line line(ItemView item, String quantity, String unitCost) {
    return new Line(item.id(), new BigDecimal(quantity), new BigDecimal(unitCost));
  }
}
