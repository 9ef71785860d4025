package io.jobwright.inventory.ledger;

import io.jobwright.inventory.item.ItemView;
import io.jobwright.inventory.location.LocationView;
import io.jobwright.platform.pricing.Decimals;
import io.jobwright.platform.sql.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** An item with its balances at the locations shown. */
record Stock(UUID itemId, String sku, String name, List<Level> levels) {

  /** The balance at one location. */
  record Level(
      UUID itemId,
      String sku,
      String name,
      UUID locationId,
      BigDecimal onHand,
      BigDecimal reserved) {

    static Level of(Row row) throws SQLException {
      return new Level(
          row.uuid("item_id"),
          row.text("sku"),
          row.text("name"),
          row.uuid("location_id"),
          row.quantity("on_hand"),
          row.quantity("reserved"));
    }

    private StockView.AtLocation view(LocationView location) {
      return new StockView.AtLocation(
          locationId, onHand, reserved, Decimals.canonical(onHand.subtract(reserved)), location);
    }
  }

  /** All of one item, at least one. */
  static Stock of(List<Level> levels) {
    Level first = levels.getFirst();
    return new Stock(first.itemId(), first.sku(), first.name(), levels);
  }

  StockView view(ItemView item, Map<UUID, LocationView> locations) {
    BigDecimal onHand = sum(Level::onHand);
    BigDecimal reserved = sum(Level::reserved);
    return new StockView(
        itemId,
        sku,
        name,
        onHand,
        reserved,
        Decimals.canonical(onHand.subtract(reserved)),
        levels.stream().map(level -> level.view(locations.get(level.locationId()))).toList(),
        item);
  }

  private BigDecimal sum(Function<Level, BigDecimal> quantity) {
    return Decimals.canonical(
        levels.stream().map(quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
