package io.jobwright.inventory.ledger;

import java.util.UUID;

/**
 * A balance this transaction holds the lock of.
 *
 * @param stocked whether the catalogue says that the item is kept in stock
 */
public record LockedLevel(UUID itemId, UUID locationId, boolean stocked) {}
