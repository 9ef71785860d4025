package io.jobwright.inventory.item;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.platform.pricing.Tax;
import java.math.BigDecimal;
import java.util.UUID;

/** The item as it now is, without its cost; the newest one per item stays on the topic. */
@EventType(value = "io.jobwright.inventory.item-changed.v1", topic = Topics.ITEM)
public record ItemChanged(
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

  static ItemChanged of(Item item) {
    ItemRequest now = item.asRequest();
    return new ItemChanged(
        item.id(),
        now.sku(),
        now.name(),
        now.kind(),
        now.unit(),
        now.unitPrice(),
        now.priceBaseQuantity(),
        now.currency(),
        item.tax(),
        now.stocked(),
        now.active(),
        now.lowStockThreshold());
  }
}
