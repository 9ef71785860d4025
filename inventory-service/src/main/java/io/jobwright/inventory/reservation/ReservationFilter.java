package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.request.RequestIds;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which reservations a list is of. */
public record ReservationFilter(
    @QueryParam("itemId") String itemId,
    @QueryParam("locationId") String locationId,
    @QueryParam("workOrderId") String workOrderId,
    @QueryParam("backordered")
        @Parameter(description = "true: those that still wait for stock; false: the others")
        Boolean backordered,
    @QueryParam("promisedBefore") LocalDate promisedBefore) {

  Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .equal("item_id", RequestIds.filter(Ids.ITEM, "itemId", itemId))
            .equal("location_id", RequestIds.filter(Ids.LOCATION, "locationId", locationId))
            .equal("work_order_id", RequestIds.filter(Ids.WORK_ORDER, "workOrderId", workOrderId))
            .before("promised_date", promisedBefore);
    if (backordered != null) {
      conditions.and(backordered ? "backordered > 0" : "backordered = 0");
    }
    return conditions;
  }
}
