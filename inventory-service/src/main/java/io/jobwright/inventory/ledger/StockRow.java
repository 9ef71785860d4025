package io.jobwright.inventory.ledger;

import io.jobwright.platform.sql.Statements.RowReader;
import java.util.UUID;

/**
 * A row of a list whose rows are each about one item at one location.
 *
 * @param view without item and location
 */
public record StockRow<V>(UUID id, UUID itemId, UUID locationId, V view) {

  public static <V> RowReader<StockRow<V>> with(RowReader<V> view) {
    return row ->
        new StockRow<>(
            row.uuid("id"), row.uuid("item_id"), row.uuid("location_id"), view.read(row));
  }
}
