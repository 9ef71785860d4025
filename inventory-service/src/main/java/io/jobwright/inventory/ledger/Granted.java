package io.jobwright.inventory.ledger;

import java.math.BigDecimal;
import java.util.UUID;

/** What an item's stock at a location could give; zero where there was nothing left. */
public record Granted(UUID itemId, UUID locationId, BigDecimal quantity) {}
