package io.jobwright.quotes.quote;

import io.jobwright.platform.pricing.LineInput;
import io.jobwright.quotes.catalogue.ItemKind;
import java.util.UUID;

/**
 * A complete line, before it is priced.
 *
 * @param itemId null for an ad hoc line, as is the sku
 * @param stocked whether the item is kept in stock, so that approval reserves it
 */
public record DraftLine(
    ItemKind kind,
    UUID itemId,
    String sku,
    String description,
    boolean stocked,
    String unit,
    LineInput input) {

  public UUID id() {
    return input.lineId();
  }
}
