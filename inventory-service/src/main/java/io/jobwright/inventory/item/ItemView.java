package io.jobwright.inventory.item;

import io.jobwright.platform.http.ResourceView;
import io.jobwright.platform.pricing.Tax;
import java.math.BigDecimal;
import java.time.Instant;

/** What callers see of a catalogue item. */
public record ItemView(
    String id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    String sku,
    String name,
    ItemKind kind,
    String unit,
    BigDecimal unitPrice,
    BigDecimal priceBaseQuantity,
    String currency,
    BigDecimal cost,
    Tax tax,
    boolean stocked,
    BigDecimal lowStockThreshold,
    boolean active)
    implements ResourceView {

  static ItemView of(Item item) {
    ItemRequest now = item.asRequest();
    return new ItemView(
        now.id(),
        item.version(),
        item.createdAt(),
        item.updatedAt(),
        now.sku(),
        now.name(),
        now.kind(),
        now.unit(),
        now.unitPrice(),
        now.priceBaseQuantity(),
        now.currency(),
        now.cost(),
        item.tax(),
        now.stocked(),
        now.lowStockThreshold(),
        now.active());
  }
}
