package io.jobwright.inventory.reservation;

import io.jobwright.inventory.item.ItemView;
import io.jobwright.inventory.location.LocationView;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.sql.Row;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What callers see of a reservation. {@code asked = reserved + backordered + consumed + released}.
 *
 * @param picked taken from the shelf, of what is reserved or consumed
 * @param released no longer claimed, whether it was reserved or still waited for
 * @param item with {@code expand=item} only
 * @param location with {@code expand=location} only
 */
public record ReservationView(
    @NotNull @Id("res") UUID id,
    @NotNull @Id("wo") UUID workOrderId,
    @NotNull @Id("qln") UUID lineId,
    @NotNull @Id("itm") UUID itemId,
    @NotNull @Id("loc") UUID locationId,
    @NotNull BigDecimal asked,
    @NotNull BigDecimal reserved,
    @NotNull BigDecimal backordered,
    @NotNull BigDecimal picked,
    @NotNull BigDecimal consumed,
    @NotNull BigDecimal released,
    LocalDate promisedDate,
    @NotNull Instant createdAt,
    ItemView item,
    LocationView location) {

  static ReservationView of(Row row) throws SQLException {
    return new ReservationView(
        row.uuid("id"),
        row.uuid("work_order_id"),
        row.uuid("line_id"),
        row.uuid("item_id"),
        row.uuid("location_id"),
        row.quantity("asked"),
        row.quantity("reserved"),
        row.quantity("backordered"),
        row.quantity("picked"),
        row.quantity("consumed"),
        row.quantity("released"),
        row.date("promised_date"),
        row.instant("created_at"),
        null,
        null);
  }

  ReservationView with(ItemView newItem, LocationView newLocation) {
    return new ReservationView(
        id,
        workOrderId,
        lineId,
        itemId,
        locationId,
        asked,
        reserved,
        backordered,
        picked,
        consumed,
        released,
        promisedDate,
        createdAt,
        newItem,
        newLocation);
  }
}
