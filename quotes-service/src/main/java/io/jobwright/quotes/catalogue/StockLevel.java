package io.jobwright.quotes.catalogue;

import io.jobwright.platform.outbox.EventType;
import io.jobwright.quotes.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * How much of an item could be promised, over all locations, as inventory tells of it.
 *
 * @param available on hand less reserved; negative after a correction downwards
 */
@EventType(value = "io.jobwright.inventory.stock-level-changed.v1", topic = Topics.STOCK_LEVEL)
public record StockLevel(BigDecimal available, Instant asOf) {

  public StockLevel {
    Objects.requireNonNull(available, "available");
    Objects.requireNonNull(asOf, "asOf");
  }
}
