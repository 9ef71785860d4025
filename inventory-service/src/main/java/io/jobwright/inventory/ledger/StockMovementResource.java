package io.jobwright.inventory.ledger;

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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The ledger over HTTP: read only, for ever. */
@Path("/v1/stock-movements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StockMovementResource {

  @Inject Cursors cursors;
  @Inject StockMovementRepository movements;
  @Inject StockExpansion expansion;

  @GET
  @PermissionsAllowed("stock:read")
  @Transactional
  @ListOptions(
      sort = "occurredAt",
      expand = {StockExpansion.ITEM, StockExpansion.LOCATION})
  @Operation(operationId = "listStockMovements", summary = "List stock movements, newest first")
  public Page<StockMovementView> list(
      @BeanParam StockMovementFilter filter, @BeanParam ListParameters list) {
    PageRequest<StockRow<StockMovementView>> page =
        cursors.page(StockMovementRepository.LISTING, list);
    return expansion.page(page, movements.list(filter, page), StockMovementView::with);
  }
}
