package io.jobwright.quotes.catalogue;

import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.pricing.Tax;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a line copies of an item when it is made.
 *
 * @param unitPrice for {@code priceBaseQuantity} units, in {@code currency}
 * @param lowStockThreshold null where the item has none
 */
@Embeddable
public record ItemDetails(
    @Column(name = "sku") String sku,
    @Column(name = "name") String name,
    @Enumerated(EnumType.STRING) @Column(name = "kind") ItemKind kind,
    @Column(name = "unit") String unit,
    @Column(name = "unit_price") BigDecimal unitPrice,
    @Column(name = "price_base_quantity") BigDecimal priceBaseQuantity,
    @Column(name = "currency") String currency,
    @JdbcTypeCode(SqlTypes.JSON) @Column(name = "tax") Tax tax,
    @Column(name = "stocked") boolean stocked,
    @Column(name = "active") boolean active,
    @Column(name = "low_stock_threshold") BigDecimal lowStockThreshold) {

  io.jobwright.platform.document.catalogue.CatalogueItem asItem(UUID id) {
    return new io.jobwright.platform.document.catalogue.CatalogueItem(
        id,
        sku,
        name,
        kind,
        unit,
        unitPrice,
        priceBaseQuantity,
        currency,
        tax,
        stocked,
        active,
        lowStockThreshold);
  }
}
