package io.jobwright.inventory.ledger;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.request.RequestIds;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.Separator;

/** Which movements a list is of. */
public record StockMovementFilter(
    @QueryParam("kind") @Separator(",") List<MovementKind> kind,
    @QueryParam("itemId") String itemId,
    @QueryParam("locationId") String locationId,
    @QueryParam("workOrderId") String workOrderId,
    @QueryParam("receiptId") String receiptId,
    @QueryParam("occurredAfter") Instant occurredAfter,
    @QueryParam("occurredBefore") Instant occurredBefore) {

  Conditions conditions() {
    return new Conditions()
        .in("kind", kind)
        .equal("item_id", RequestIds.filter(Ids.ITEM, "itemId", itemId))
        .equal("location_id", RequestIds.filter(Ids.LOCATION, "locationId", locationId))
        .equal("work_order_id", RequestIds.filter(Ids.WORK_ORDER, "workOrderId", workOrderId))
        .equal("receipt_id", RequestIds.filter(Ids.RECEIPT, "receiptId", receiptId))
        .after("occurred_at", occurredAfter)
        .before("occurred_at", occurredBefore);
  }
}
