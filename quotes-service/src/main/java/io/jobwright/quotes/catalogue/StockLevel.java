package io.jobwright.quotes.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How much of an item could be promised, over all locations.
 *
 * @param available on hand less reserved; negative after a correction downwards
 */
@Embeddable
public record StockLevel(
    @Column(name = "available") BigDecimal available, @Column(name = "stock_as_of") Instant asOf) {}
