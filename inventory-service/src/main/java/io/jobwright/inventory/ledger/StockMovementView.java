package io.jobwright.inventory.ledger;

import io.jobwright.inventory.item.ItemView;
import io.jobwright.inventory.location.LocationView;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.sql.Row;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * What callers see of a movement. It names either a receipt and its line or a work order and its
 * line.
 *
 * @param quantity negative for what left
 * @param unitCost in the item's currency; absent where nobody has said what a unit costs
 * @param item with {@code expand=item} only
 * @param location with {@code expand=location} only
 */
public record StockMovementView(
    @NotNull @Id("mov") UUID id,
    @NotNull MovementKind kind,
    @NotNull @Id("itm") UUID itemId,
    @NotNull @Id("loc") UUID locationId,
    @NotNull BigDecimal quantity,
    BigDecimal unitCost,
    @Id("rcp") UUID receiptId,
    @Id("rcl") UUID receiptLineId,
    @Id("wo") UUID workOrderId,
    @Id("qln") UUID lineId,
    @NotNull Instant occurredAt,
    ItemView item,
    LocationView location) {

  static StockMovementView of(Row row) throws SQLException {
    return new StockMovementView(
        row.uuid("id"),
        MovementKind.valueOf(row.text("kind")),
        row.uuid("item_id"),
        row.uuid("location_id"),
        row.quantity("quantity"),
        row.price("unit_cost"),
        row.uuid("receipt_id"),
        row.uuid("receipt_line_id"),
        row.uuid("work_order_id"),
        row.uuid("line_id"),
        row.instant("occurred_at"),
        null,
        null);
  }

  StockMovementView with(ItemView newItem, LocationView newLocation) {
    return new StockMovementView(
        id,
        kind,
        itemId,
        locationId,
        quantity,
        unitCost,
        receiptId,
        receiptLineId,
        workOrderId,
        lineId,
        occurredAt,
        newItem,
        newLocation);
  }
}
