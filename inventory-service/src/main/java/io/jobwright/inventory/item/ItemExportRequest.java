package io.jobwright.inventory.item;

import io.jobwright.platform.document.line.ItemKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Which part of the catalogue is to be exported, and how: the filters of the list of items.
 *
 * @param kind only items of one of these kinds
 * @param active only what is offered, or only what is not
 * @param stocked only what is kept on a shelf, or only what is not
 * @param q text in SKU or name
 * @param updatedAfter only what was changed later than this
 * @param updatedBefore only what was changed earlier than this
 */
public record ItemExportRequest(
    @NotNull ExportFormat format,
    @Size(min = 1, max = 100) String sku,
    @Size(max = 3) List<@NotNull ItemKind> kind,
    Boolean active,
    Boolean stocked,
    @Size(min = 1, max = 200) String q,
    Instant updatedAfter,
    Instant updatedBefore) {

  ItemFilter filter() {
    return new ItemFilter(sku, kind, active, stocked, q, updatedAfter, updatedBefore);
  }
}
