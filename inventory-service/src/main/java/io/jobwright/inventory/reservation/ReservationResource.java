package io.jobwright.inventory.reservation;

import io.jobwright.inventory.ledger.StockExpansion;
import io.jobwright.inventory.ledger.StockRow;
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

/** Reservations over HTTP: read only; they follow their work orders. */
@Path("/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReservationResource {

  @Inject Cursors cursors;
  @Inject ReservationRepository reservations;
  @Inject StockExpansion expansion;

  @GET
  @PermissionsAllowed("stock:read")
  @Transactional
  @ListOptions(
      sort = "promisedDate",
      expand = {StockExpansion.ITEM, StockExpansion.LOCATION})
  @Operation(operationId = "listReservations", summary = "List reservations, newest first")
  public Page<ReservationView> list(
      @BeanParam ReservationFilter filter, @BeanParam ListParameters list) {
    PageRequest<StockRow<ReservationView>> page = cursors.page(ReservationRepository.LISTING, list);
    return expansion.page(page, reservations.list(filter, page), ReservationView::with);
  }
}
