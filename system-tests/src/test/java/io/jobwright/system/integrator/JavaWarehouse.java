package io.jobwright.system.integrator;

import io.jobwright.client.ApiClient;
import io.jobwright.client.ApiException;
import io.jobwright.client.api.ItemsApi;
import io.jobwright.client.api.ItemsApi.APICreateItemRequest;
import io.jobwright.client.api.LocationsApi;
import io.jobwright.client.api.LocationsApi.APICreateLocationRequest;
import io.jobwright.client.api.LocationsApi.APIListLocationsRequest;
import io.jobwright.client.api.StockApi;
import io.jobwright.client.api.StockApi.APIReceiveStockRequest;
import io.jobwright.client.model.ItemKind;
import io.jobwright.client.model.ItemRequest;
import io.jobwright.client.model.ItemView;
import io.jobwright.client.model.LocationKind;
import io.jobwright.client.model.LocationRequest;
import io.jobwright.client.model.ReceiptLineRequest;
import io.jobwright.client.model.ReceiptRequest;
import io.jobwright.client.model.TaxCategory;
import io.jobwright.client.model.TaxRequest;
import java.util.List;
import java.util.UUID;

/** The part of the job that happens in the warehouse. */
final class JavaWarehouse {

  private final LocationsApi locations;
  private final ItemsApi items;
  private final StockApi stock;
  private final String run;

  /**
   * @param run makes the SKUs of this run its own
   */
  JavaWarehouse(ApiClient program, String run) {
    locations = new LocationsApi(program);
    items = new ItemsApi(program);
    stock = new StockApi(program);
    this.run = run;
  }

  record Items(ItemView charger, ItemView cable, ItemView work) {}

  /** Three chargers and plenty of cable. */
  Items stock() throws ApiException {
    if (locations
        .listLocations(APIListLocationsRequest.newBuilder().build())
        .getItems()
        .isEmpty()) {
      locations.createLocation(
          APICreateLocationRequest.newBuilder()
              .idempotencyKey(newKey())
              .locationRequest(
                  new LocationRequest().name("Main warehouse").kind(LocationKind.WAREHOUSE))
              .build());
    }
    Items made =
        new Items(
            item(part("WALLBOX", "Wall charger", "689.90")),
            item(part("CABLE", "Cable, per metre", "3.145")),
            item(
                new ItemRequest()
                    .sku("HOUR-" + run)
                    .name("Electrician")
                    .kind(ItemKind.SERVICE)
                    .unit("HUR")
                    .unitPrice("92.50")
                    .stocked(false)));
    receive(made.charger(), "3");
    receive(made.cable(), "200");
    return made;
  }

  private ItemRequest part(String sku, String name, String price) {
    return new ItemRequest()
        .sku(sku + "-" + run)
        .name(name)
        .kind(ItemKind.PRODUCT)
        .unit("C62")
        .unitPrice(price)
        .stocked(true);
  }

  private ItemView item(ItemRequest item) throws ApiException {
    return items.createItem(
        APICreateItemRequest.newBuilder()
            .idempotencyKey(newKey())
            .itemRequest(
                item.currency("EUR").tax(new TaxRequest().category(TaxCategory.S).rate("20")))
            .build());
  }

  void receive(ItemView item, String quantity) throws ApiException {
    stock.receiveStock(
        APIReceiveStockRequest.newBuilder()
            .idempotencyKey(newKey())
            .receiptRequest(
                new ReceiptRequest()
                    .lines(
                        List.of(
                            new ReceiptLineRequest()
                                .itemId(item.getId())
                                .quantity(quantity)
                                .unitCost("1.00")))
                    .reference("Delivery " + run))
            .build());
  }

  static String newKey() {
    return UUID.randomUUID().toString();
  }
}
