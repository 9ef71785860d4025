package io.jobwright.inventory.ledger;

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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The ledger over HTTP: read only, for ever. */
@Path("/v1/stock-movements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StockMovementResource {

  @Inject Cursors cursors;
  @Inject Statements statements;
  @Inject ItemExpansion itemsOf;
  @Inject LocationExpansion locationsOf;

  private record Movement(UUID id, UUID itemId, UUID locationId, StockMovementView view) {

    static Movement of(Row row) throws SQLException {
      return new Movement(
          row.uuid("id"), row.uuid("item_id"), row.uuid("location_id"), StockMovementView.of(row));
    }
  }

  private static final Listing<Movement> LISTING =
      Listing.newestFirst("id", Movement::id)
          .sortedBy(
              SortKey.instant(
                  "occurredAt", "occurred_at", movement -> movement.view().occurredAt()))
          .expanding(ItemExpansion.ITEM, LocationExpansion.LOCATION);

  @GET
  @PermissionsAllowed("stock:read")
  @Transactional
  @ListOptions(
      sort = "occurredAt",
      expand = {ItemExpansion.ITEM, LocationExpansion.LOCATION})
  @Operation(operationId = "listStockMovements", summary = "List stock movements, newest first")
  public Page<StockMovementView> list(
      @BeanParam StockMovementFilter filter, @BeanParam ListParameters list) {
    PageRequest<Movement> page = cursors.page(LISTING, list);
    Conditions conditions = page.restrict(filter.conditions());
    List<Movement> rows =
        statements
            .prepare(
                Sql.of(
                    "select * from stock_movement where tenant_id = :tenant"
                        + conditions.andThese()
                        + page.orderBy()
                        + " limit :rows"))
            .setAll(conditions.values())
            .set("rows", page.rowsToRead())
            .rows(Movement::of);
    Map<UUID, ItemView> items = itemsOf.of(page, rows.stream().map(Movement::itemId));
    Map<UUID, LocationView> locations =
        locationsOf.of(page, rows.stream().map(Movement::locationId));
    return page.page(
        rows, row -> row.view().with(items.get(row.itemId()), locations.get(row.locationId())));
  }
}
