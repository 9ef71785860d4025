package io.jobwright.system.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.LocationView;
import io.jobwright.system.client.model.NewItem;
import io.jobwright.system.client.model.NewLocation;
import io.jobwright.system.client.model.NewReceipt;
import io.jobwright.system.client.model.OperationView;
import io.jobwright.system.client.model.PageView;
import io.jobwright.system.client.model.ReceiptView;
import io.jobwright.system.client.model.StockView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /v1/items}, {@code /v1/locations}, {@code /v1/stock} */
public final class Inventory {

  private final Session session;

  Inventory(Session session) {
    this.session = session;
  }

  public LocationView createLocation(NewLocation location) {
    return session.call(Request.post("/v1/locations", location), new TypeReference<>() {});
  }

  public List<LocationView> locations() {
    PageView<LocationView> page =
        session.call(Request.get("/v1/locations"), new TypeReference<>() {});
    return page.items();
  }

  public ItemView createItem(NewItem item) {
    return session.call(Request.post("/v1/items", item), new TypeReference<>() {});
  }

  /** Starts an export of the whole catalogue. */
  public OperationView export() {
    return session.call(
        Request.post("/v1/items/exports", Map.of("format", "CSV")), new TypeReference<>() {});
  }

  /** The same, as far as it is now. */
  public OperationView followed(OperationView operation) {
    return session.call(Request.get("/v1/operations/" + operation.id()), new TypeReference<>() {});
  }

  public ReceiptView receive(NewReceipt receipt) {
    return session.call(Request.post("/v1/stock/receipts", receipt), new TypeReference<>() {});
  }

  /** The stock of the item, all locations together; none where it never had any. */
  public Optional<StockView> stockOf(ItemView item) {
    PageView<StockView> page =
        session.call(Request.get("/v1/stock?itemId=" + item.id()), new TypeReference<>() {});
    return page.items().stream().findFirst();
  }
}
