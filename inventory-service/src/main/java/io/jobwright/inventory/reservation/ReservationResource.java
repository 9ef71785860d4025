package io.jobwright.inventory.reservation;

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

/** Reservations over HTTP: read only; they follow their work orders. */
@Path("/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReservationResource {

  @Inject Cursors cursors;
  @Inject Statements statements;
  @Inject ItemExpansion itemsOf;
  @Inject LocationExpansion locationsOf;

  private record Reservation(UUID id, UUID itemId, UUID locationId, ReservationView view) {

    static Reservation of(Row row) throws SQLException {
      return new Reservation(
          row.uuid("id"), row.uuid("item_id"), row.uuid("location_id"), ReservationView.of(row));
    }
  }

  private static final Listing<Reservation> LISTING =
      Listing.newestFirst("id", Reservation::id)
          .sortedBy(
              SortKey.<Reservation>date(
                      "promisedDate",
                      "promised_date",
                      reservation -> reservation.view().promisedDate())
                  .orNone())
          .expanding(ItemExpansion.ITEM, LocationExpansion.LOCATION);

  @GET
  @PermissionsAllowed("stock:read")
  @Transactional
  @ListOptions(
      sort = "promisedDate",
      expand = {ItemExpansion.ITEM, LocationExpansion.LOCATION})
  @Operation(operationId = "listReservations", summary = "List reservations, newest first")
  public Page<ReservationView> list(
      @BeanParam ReservationFilter filter, @BeanParam ListParameters list) {
    PageRequest<Reservation> page = cursors.page(LISTING, list);
    Conditions conditions = page.restrict(filter.conditions());
    List<Reservation> rows =
        statements
            .prepare(
                Sql.of(
                    "select * from reservation where tenant_id = :tenant"
                        + conditions.andThese()
                        + page.orderBy()
                        + " limit :rows"))
            .setAll(conditions.values())
            .set("rows", page.rowsToRead())
            .rows(Reservation::of);
    Map<UUID, ItemView> items = itemsOf.of(page, rows.stream().map(Reservation::itemId));
    Map<UUID, LocationView> locations =
        locationsOf.of(page, rows.stream().map(Reservation::locationId));
    return page.page(
        rows, row -> row.view().with(items.get(row.itemId()), locations.get(row.locationId())));
  }
}
