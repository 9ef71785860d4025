package io.jobwright.workorders.catalogue;

import io.jobwright.platform.outbox.EventType;
import io.jobwright.platform.pricing.Tax;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An item as it now is, in the form inventory-service tells of it.
 *
 * @param unit UN/ECE Rec 20 code, C62 for pieces, HUR for hours
 * @param priceBaseQuantity how many units the price is for; null stands for 1
 * @param currency ISO 4217 code of the price
 * @param active whether new documents may use it
 */
@EventType("io.jobwright.inventory.item-changed.v1")
public record CatalogueItem(
    String itemId,
    String sku,
    String name,
    ItemKind kind,
    String unit,
    BigDecimal unitPrice,
    BigDecimal priceBaseQuantity,
    String currency,
    Tax tax,
    boolean stocked,
    boolean active) {

  public CatalogueItem {
    Objects.requireNonNull(sku, "sku");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(unitPrice, "unitPrice");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(tax, "tax");
  }
}
