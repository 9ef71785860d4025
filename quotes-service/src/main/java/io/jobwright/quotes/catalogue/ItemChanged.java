package io.jobwright.quotes.catalogue;

import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.platform.pricing.Tax;
import java.math.BigDecimal;

/** An item as it now is, told by inventory. */
@EventType("io.jobwright.inventory.item-changed.v1")
public record ItemChanged(
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
    boolean active,
    BigDecimal lowStockThreshold) {}
