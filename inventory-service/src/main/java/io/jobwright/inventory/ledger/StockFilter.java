package io.jobwright.inventory.ledger;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.request.RequestIds;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which stock a list is of. */
public record StockFilter(
    @QueryParam("itemId") String itemId,
    @QueryParam("locationId") @Parameter(description = "Balances of this location only")
        String locationId,
    @QueryParam("low")
        @Parameter(description = "true: items at or below their threshold; false: the others")
        Boolean low,
    @QueryParam("q") @Parameter(description = "Text in SKU or name") String q) {

  private static final String IS_LOW =
      """
      coalesce(i.low_stock_threshold >= (select sum(s.on_hand - s.reserved) from stock_level s
                                          where s.tenant_id = :tenant and s.item_id = i.id), false)
      """;

  /** Of the items. */
  Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .equal("i.id", RequestIds.filter(Ids.ITEM, "itemId", itemId))
            .text(q, "i.sku", "i.name");
    if (low != null) {
      conditions.and(low ? IS_LOW : "not " + IS_LOW);
    }
    return conditions;
  }

  /** Of the balances: one more condition on {@code s}. */
  String atLocation() {
    return locationId == null ? "" : " and s.location_id = :location";
  }

  /** Null for all locations. */
  UUID location() {
    return RequestIds.filter(Ids.LOCATION, "locationId", locationId);
  }
}
