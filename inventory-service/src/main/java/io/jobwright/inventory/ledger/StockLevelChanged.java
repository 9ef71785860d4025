package io.jobwright.inventory.ledger;

import io.jobwright.platform.outbox.EventType;
import java.math.BigDecimal;
import java.time.Instant;

/** How much there is of an item, over all locations; the newest one per item stays on the topic. */
@EventType("io.jobwright.inventory.stock-level-changed.v1")
public record StockLevelChanged(
    String itemId, BigDecimal onHand, BigDecimal reserved, BigDecimal available, Instant asOf) {}
