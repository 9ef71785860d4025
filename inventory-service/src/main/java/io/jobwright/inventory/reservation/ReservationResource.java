package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.sql.Filters;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reservations over HTTP: read only; they follow their work orders. */
@Path("/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReservationResource {

  @Inject Cursors cursors;
  @Inject Statements statements;

  private record Reservation(UUID id, ReservationView view) {}

  @GET
  @PermissionsAllowed("stock:read")
  @Transactional
  @Operation(operationId = "listReservations", summary = "List reservations, newest first")
  public Page<ReservationView> list(
      @QueryParam("itemId") String itemId,
      @QueryParam("workOrderId") String workOrderId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = cursors.page(limit, cursor);
    Filters filters =
        new Filters()
            .and("item_id", "item", RequestIds.filter(Ids.ITEM, "itemId", itemId))
            .and(
                "work_order_id",
                "workOrder",
                RequestIds.filter(Ids.WORK_ORDER, "workOrderId", workOrderId));
    Sql select =
        Sql.of(
            "select * from reservation where tenant_id = :tenant and id < :before"
                + filters.conditions()
                + " order by id desc limit :rows");
    List<Reservation> rows =
        filters
            .bind(statements.prepare(select))
            .set("before", page.upperBound())
            .set("rows", page.rowsToRead())
            .rows(row -> new Reservation(row.uuid("id"), ReservationView.of(row)));
    return page.page(rows, Reservation::id, Reservation::view);
  }
}
