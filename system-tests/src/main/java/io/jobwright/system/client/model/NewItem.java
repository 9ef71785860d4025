package io.jobwright.system.client.model;

import java.math.BigDecimal;

/** A catalogue item to be made. */
public record NewItem(
    String sku,
    String name,
    String kind,
    String unit,
    BigDecimal unitPrice,
    String currency,
    Tax tax,
    boolean stocked,
    BigDecimal lowStockThreshold) {

  /** Pieces that are kept in stock; low below 2. */
  public static NewItem stocked(String sku, String name, String unitPrice) {
    return new NewItem(
        sku,
        name,
        "PRODUCT",
        "C62",
        new BigDecimal(unitPrice),
        "EUR",
        Tax.standard("20"),
        true,
        new BigDecimal("2"));
  }

  /** Hours of work. */
  public static NewItem service(String sku, String name, String hourlyRate) {
    return new NewItem(
        sku,
        name,
        "SERVICE",
        "HUR",
        new BigDecimal(hourlyRate),
        "EUR",
        Tax.standard("20"),
        false,
        null);
  }
}
