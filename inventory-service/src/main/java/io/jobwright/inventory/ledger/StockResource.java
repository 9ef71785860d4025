package io.jobwright.inventory.ledger;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.Quantities;
import io.jobwright.inventory.sql.Filters;
import io.jobwright.inventory.sql.Row;
import io.jobwright.inventory.sql.Sql;
import io.jobwright.inventory.sql.Statements;
import io.jobwright.platform.http.Cursors;
import io.jobwright.platform.http.Page;
import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.http.RequestIds;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    StockView.AtLocation view() {
      return new StockView.AtLocation(
          Ids.LOCATION.format(locationId),
          onHand,
          reserved,
          Quantities.canonical(onHand.subtract(reserved)));
    }
  }

  @GET
  @PermissionsAllowed("stock:read")
  @Transactional
  @Operation(
      operationId = "listStock",
      summary = "List what there is of each item that ever had stock, newest item first")
  public Page<StockView> list(
      @QueryParam("itemId") String itemId,
      @QueryParam("locationId") String locationId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = cursors.page(limit, cursor);
    Filters filters =
        new Filters()
            .and("s.item_id", "item", RequestIds.filter(Ids.ITEM, "itemId", itemId))
            .and(
                "s.location_id",
                "location",
                RequestIds.filter(Ids.LOCATION, "locationId", locationId));
    Map<UUID, List<Level>> byItem = new LinkedHashMap<>();
    filters
        .bind(statements.prepare(select(filters)))
        .set("before", page.upperBound())
        .set("rows", page.rowsToRead())
        .rows(Level::of)
        .forEach(
            level -> byItem.computeIfAbsent(level.itemId(), item -> new ArrayList<>()).add(level));
    return page.page(
        List.copyOf(byItem.values()), levels -> levels.getFirst().itemId(), StockResource::view);
  }

  /** A page is so many items, each with all its locations. */
  private static Sql select(Filters filters) {
    return Sql.of(
        """
        with page as (
          select distinct s.item_id from stock_level s
           where s.tenant_id = :tenant and s.item_id < :before %1$s
           order by s.item_id desc limit :rows)
        select s.item_id, i.sku, i.name, s.location_id, s.on_hand, s.reserved
          from page
          join stock_level s on s.tenant_id = :tenant and s.item_id = page.item_id %1$s
          join item i on i.tenant_id = :tenant and i.id = s.item_id
         order by s.item_id desc, s.location_id
        """
            .formatted(filters.conditions()));
  }

  private static StockView view(List<Level> levels) {
    Level first = levels.getFirst();
    BigDecimal onHand = sum(levels, Level::onHand);
    BigDecimal reserved = sum(levels, Level::reserved);
    return new StockView(
        Ids.ITEM.format(first.itemId()),
        first.sku(),
        first.name(),
        onHand,
        reserved,
        Quantities.canonical(onHand.subtract(reserved)),
        levels.stream().map(Level::view).toList());
  }

  private static BigDecimal sum(List<Level> levels, Function<Level, BigDecimal> quantity) {
    return Quantities.canonical(
        levels.stream().map(quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
