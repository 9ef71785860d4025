package io.jobwright.inventory.reservation;

import io.jobwright.platform.pricing.Decimals;
import io.jobwright.platform.sql.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;

/** How a line of an open set stands. */
record LineReservation(
    UUID lineId, UUID itemId, BigDecimal asked, BigDecimal reserved, BigDecimal backordered) {

  LineReservation {
    asked = Decimals.canonical(asked);
    reserved = Decimals.canonical(reserved);
    backordered = Decimals.canonical(backordered);
  }

  static LineReservation of(Row row) throws SQLException {
    return new LineReservation(
        row.uuid("line_id"),
        row.uuid("item_id"),
        row.quantity("asked"),
        row.quantity("reserved"),
        row.quantity("backordered"));
  }

  ReservationAnswer.Line told() {
    return new ReservationAnswer.Line(lineId, itemId, asked, reserved, backordered);
  }
}
