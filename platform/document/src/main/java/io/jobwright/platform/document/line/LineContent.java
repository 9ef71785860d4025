package io.jobwright.platform.document.line;

import io.jobwright.platform.id.Id;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;

/**
 * What a line is, its money apart: one value that goes whole from the quote to the invoice, and is
 * one column in each table of lines.
 *
 * @param itemId absent where the line was written freely, as is the sku
 * @param stocked whether inventory reserves it; then it has an item
 * @param note what else the client is to read about it
 */
public record LineContent(
    @NotNull ItemKind kind,
    @Id("itm") UUID itemId,
    String sku,
    @NotNull String description,
    boolean stocked,
    String note) {

  public LineContent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(description, "description");
    if (stocked) {
      Objects.requireNonNull(itemId, "itemId of a stocked line");
    }
  }
}
