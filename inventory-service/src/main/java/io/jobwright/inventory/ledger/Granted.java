package io.jobwright.inventory.ledger;

import java.math.BigDecimal;
import java.util.UUID;

/** The quantity that an item's stock at a location could give; zero where nothing was left. */
public record Granted(UUID itemId, UUID locationId, BigDecimal quantity) {}
