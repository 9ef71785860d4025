package io.jobwright.inventory.ledger;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** How much there is of an item, over all locations; the newest one per item stays on the topic. */
@EventType(value = "io.jobwright.inventory.stock-level-changed.v1", topic = Topics.STOCK_LEVEL)
public record StockLevelChanged(
    @Id("itm") UUID itemId,
    BigDecimal onHand,
    BigDecimal reserved,
    BigDecimal available,
    Instant asOf) {}
