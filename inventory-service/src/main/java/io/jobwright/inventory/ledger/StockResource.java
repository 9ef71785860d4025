package io.jobwright.inventory.ledger;

import io.jobwright.inventory.item.ItemView;
import io.jobwright.inventory.location.LocationView;
import io.jobwright.platform.list.Cursors;
import io.jobwright.platform.list.ListOptions;
import io.jobwright.platform.list.ListParameters;
import io.jobwright.platform.list.Page;
import io.jobwright.platform.list.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The balances over HTTP. */
@Path("/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StockResource {

  @Inject Cursors cursors;
  @Inject StockRepository stock;
  @Inject StockExpansion expansion;

  @GET
  @PermissionsAllowed("stock:read")
  @Transactional
  @ListOptions(
      sort = {"sku", "name"},
      expand = {StockExpansion.ITEM, StockExpansion.LOCATION})
  @Operation(
      operationId = "listStock",
      summary = "List what there is of each item that ever had stock, newest item first")
  public Page<StockView> list(@BeanParam StockFilter filter, @BeanParam ListParameters list) {
    PageRequest<Stock> page = cursors.page(StockRepository.LISTING, list);
    List<Stock> rows = stock.list(filter, page);
    Map<UUID, ItemView> items = expansion.items(page, rows.stream().map(Stock::itemId));
    Map<UUID, LocationView> locations =
        expansion.locations(
            page, rows.stream().flatMap(row -> row.levels().stream()).map(Stock.Level::locationId));
    return page.page(rows, row -> row.view(items.get(row.itemId()), locations));
  }
}
