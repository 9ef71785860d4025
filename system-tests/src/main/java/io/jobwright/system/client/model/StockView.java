package io.jobwright.system.client.model;

import java.math.BigDecimal;

/** How much there is of an item, all locations together. */
public record StockView(
    String itemId, BigDecimal onHand, BigDecimal reserved, BigDecimal available) {}
