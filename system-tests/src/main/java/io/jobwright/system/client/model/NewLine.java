package io.jobwright.system.client.model;

import java.math.BigDecimal;

/** A line of the catalogue to be offered. */
public record NewLine(
    String itemId,
    String description,
    BigDecimal quantity,
    BigDecimal discountPercent,
    String note) {

  public static NewLine of(ItemView item, String quantity) {
    return new NewLine(item.id(), null, new BigDecimal(quantity), null, null);
  }

  public NewLine discounted(String percent) {
    return new NewLine(itemId, description, quantity, new BigDecimal(percent), note);
  }

  public NewLine noted(String text) {
    return new NewLine(itemId, description, quantity, discountPercent, text);
  }
}
