package io.jobwright.workorders.workorder;

import io.jobwright.platform.money.LineMoney;
import io.jobwright.workorders.catalogue.ItemKind;
import java.util.UUID;

/**
 * A line as it was agreed: copied from the quote, or priced for a direct work order.
 *
 * @param lineId the same in every document of the chain
 * @param itemId null for an ad hoc line
 * @param stocked whether inventory reserves it
 */
public record AgreedLine(
    UUID lineId,
    ItemKind kind,
    UUID itemId,
    String sku,
    String description,
    boolean stocked,
    LineMoney money) {}
