package io.jobwright.quotes.catalogue;

import io.jobwright.platform.outbox.EventType;
import java.math.BigDecimal;
import java.time.Instant;

/** An item's stock over all locations as it now is, told by inventory. */
@EventType("io.jobwright.inventory.stock-level-changed.v1")
public record StockLevelChanged(String itemId, BigDecimal available, Instant asOf) {}
