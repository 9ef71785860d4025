package io.jobwright.inventory.ledger;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.Quantities;
import io.jobwright.inventory.item.ItemExpansion;
import io.jobwright.inventory.item.ItemView;
import io.jobwright.inventory.location.LocationExpansion;
import io.jobwright.inventory.location.LocationView;
import io.jobwright.inventory.sql.Row;
import io.jobwright.inventory.sql.Sql;
import io.jobwright.inventory.sql.Statements;
import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Cursors;
import io.jobwright.platform.list.ListOptions;
import io.jobwright.platform.list.ListParameters;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.Page;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The balances over HTTP. */
@Path("/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StockResource {

  @Inject Cursors cursors;
  @Inject Statements statements;
  @Inject ItemExpansion itemsOf;
  @Inject LocationExpansion locationsOf;

  private record Level(
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

    StockView.AtLocation view(LocationView location) {
      return new StockView.AtLocation(
          Ids.LOCATION.format(locationId),
          onHand,
          reserved,
          Quantities.canonical(onHand.subtract(reserved)),
          location);
    }
  }

  /** An item with its balances at the locations shown. */
  private record Stock(UUID itemId, String sku, String name, List<Level> levels) {

    static Stock of(List<Level> levels) {
      Level first = levels.getFirst();
      return new Stock(first.itemId(), first.sku(), first.name(), levels);
    }

    StockView view(ItemView item, Map<UUID, LocationView> locations) {
      BigDecimal onHand = sum(levels, Level::onHand);
      BigDecimal reserved = sum(levels, Level::reserved);
      return new StockView(
          Ids.ITEM.format(itemId),
          sku,
          name,
          onHand,
          reserved,
          Quantities.canonical(onHand.subtract(reserved)),
          levels.stream().map(level -> level.view(locations.get(level.locationId()))).toList(),
          item);
    }
  }

  private static final Listing<Stock> LISTING =
      Listing.newestFirst("i.id", Stock::itemId)
          .sortedBy(
              SortKey.text("sku", "i.sku", Stock::sku), SortKey.text("name", "i.name", Stock::name))
          .expanding(ItemExpansion.ITEM, LocationExpansion.LOCATION);

  @GET
  @PermissionsAllowed("stock:read")
  @Transactional
  @ListOptions(
      sort = {"sku", "name"},
      expand = {ItemExpansion.ITEM, LocationExpansion.LOCATION})
  @Operation(
      operationId = "listStock",
      summary = "List what there is of each item that ever had stock, newest item first")
  public Page<StockView> list(@BeanParam StockFilter filter, @BeanParam ListParameters list) {
    PageRequest<Stock> page = cursors.page(LISTING, list);
    List<Stock> rows = read(filter, page);
    Map<UUID, ItemView> items = itemsOf.of(page, rows.stream().map(Stock::itemId));
    Map<UUID, LocationView> locations =
        locationsOf.of(
            page, rows.stream().flatMap(row -> row.levels().stream()).map(Level::locationId));
    return page.page(rows, row -> row.view(items.get(row.itemId()), locations));
  }

  private List<Stock> read(StockFilter filter, PageRequest<Stock> page) {
    Conditions conditions = page.restrict(filter.conditions());
    SequencedMap<UUID, List<Level>> byItem = new LinkedHashMap<>();
    statements
        .prepare(select(filter.atLocation(), conditions.andThese(), page.orderBy()))
        .setAll(conditions.values())
        .set("location", filter.location())
        .set("rows", page.rowsToRead())
        .rows(Level::of)
        .forEach(
            level -> byItem.computeIfAbsent(level.itemId(), item -> new ArrayList<>()).add(level));
    return byItem.values().stream().map(Stock::of).toList();
  }

  /** A page is so many items, each with all its locations. */
  private static Sql select(String atLocation, String conditions, String orderBy) {
    return Sql.of(
        """
        with i as (
          select i.id, i.sku, i.name from item i
           where i.tenant_id = :tenant
             and exists (select from stock_level s
                          where s.tenant_id = :tenant and s.item_id = i.id%1$s)%2$s%3$s limit :rows)
        select i.id as item_id, i.sku, i.name, s.location_id, s.on_hand, s.reserved
          from i join stock_level s on s.tenant_id = :tenant and s.item_id = i.id%1$s%3$s, s.location_id
        """
            .formatted(atLocation, conditions, orderBy));
  }

  private static BigDecimal sum(List<Level> levels, Function<Level, BigDecimal> quantity) {
    return Quantities.canonical(
        levels.stream().map(quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
