package io.jobwright.platform.document.catalogue;

import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.pricing.Tax;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/**
 * An item as it now is.
 *
 * @param unit UN/ECE Rec 20 code, C62 for pieces, HUR for hours
 * @param priceBaseQuantity how many units the price is for; null stands for 1
 * @param currency ISO 4217 code of the price
 * @param active whether new documents may use it
 * @param lowStockThreshold at this many available it counts as low; null for none
 */
public record CatalogueItem(
    @Id("itm") UUID itemId,
    String sku,
    String name,
    ItemKind kind,
    String unit,
    BigDecimal unitPrice,
    BigDecimal priceBaseQuantity,
    String currency,
    Tax tax,
    boolean stocked,
    boolean active,
    BigDecimal lowStockThreshold) {

  public CatalogueItem {
    Objects.requireNonNull(itemId, "itemId");
    Objects.requireNonNull(sku, "sku");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(unitPrice, "unitPrice");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(tax, "tax");
  }
}
