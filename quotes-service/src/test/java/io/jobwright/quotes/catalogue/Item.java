package io.jobwright.quotes.catalogue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.quotes.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Inventory, as far as quotes hear of it: tells of an item and waits until it was heard. */
public record Item(
    String id,
    String sku,
    String name,
    String kind,
    String unit,
    String unitPrice,
    String currency,
    boolean stocked,
    boolean active,
    String threshold) {

  private static final Duration HEARD = Duration.ofSeconds(15);

  /** 12.50 EUR a piece, 20 %, low at 10. */
  public static Item bolt() {
    return new Item(
        newId(), "BOLT-M8", "Bolt M8", "PRODUCT", "C62", "12.50", "EUR", true, true, "10");
  }

  /** 65.00 EUR an hour, 20 %. */
  public static Item hour() {
    return new Item(newId(), "HOUR", "Work", "SERVICE", "HUR", "65.00", "EUR", false, true, null);
  }

  public Item withUnitPrice(String price) {
    return new Item(id, sku, name, kind, unit, price, currency, stocked, active, threshold);
  }

  public Item withName(String other) {
    return new Item(id, sku, other, kind, unit, unitPrice, currency, stocked, active, threshold);
  }

  public Item withCurrency(String other) {
    return new Item(id, sku, name, kind, unit, unitPrice, other, stocked, active, threshold);
  }

  public Item inactive() {
    return new Item(id, sku, name, kind, unit, unitPrice, currency, stocked, false, threshold);
  }

  /** Told to Acme as its first version. */
  public Item told() {
    return told(0);
  }

  public Item told(long version) {
    Events.send(event(TestTokens.ACME, version));
    await("item heard")
        .atMost(HEARD)
        .untilAsserted(() -> assertEquals(Long.toString(version), heard("item.version")));
    return this;
  }

  /** Told to Acme as the item's first stock level. */
  public Item inStock(String available) {
    return inStock(available, 0);
  }

  public Item inStock(String available, long version) {
    Events.send(stockEvent(TestTokens.ACME, version, available));
    await("stock level heard")
        .atMost(HEARD)
        .untilAsserted(() -> assertEquals(Long.toString(version), heard("stock.version")));
    return this;
  }

  public Events.Sent event(UUID tenant, long version) {
    return Events.Sent.of(
        "jobwright.inventory.item",
        "io.jobwright.inventory.item-changed.v1",
        tenant,
        id,
        version,
        """
        {"itemId": "%s", "sku": "%s", "name": "%s", "kind": "%s", "unit": "%s", "unitPrice": "%s",
         "priceBaseQuantity": "1", "currency": "%s", "stocked": %s, "active": %s,
         "tax": {"category": "S", "rate": "20", "components": []}, "somethingNewer": 1%s}
        """
            .formatted(
                id,
                sku,
                name,
                kind,
                unit,
                unitPrice,
                currency,
                stocked,
                active,
                threshold == null ? "" : ", \"lowStockThreshold\": \"" + threshold + "\""));
  }

  public Events.Sent stockEvent(UUID tenant, long version, String available) {
    return Events.Sent.of(
        "jobwright.inventory.stock-level",
        "io.jobwright.inventory.stock-level-changed.v1",
        tenant,
        id,
        version,
        """
        {"itemId": "%s", "onHand": "%s", "reserved": "0", "available": "%s", "asOf": "2026-03-10T12:00:00Z"}
        """
            .formatted(id, available, available));
  }

  /**
   * A part of what the service has stored, null where there is nothing.
   *
   * @param part of the row in {@code item} or {@code stock}
   */
  public String heard(String part) {
    List<String> rows =
        Database.of("quotes")
            .column(
                "select %s from item full join stock_level stock using (tenant_id, id) where id = ?::uuid"
                    .formatted(part),
                uuid());
    return rows.isEmpty() ? null : rows.getFirst();
  }

  public String uuid() {
    return Ids.ITEM.parse(id).orElseThrow().toString();
  }

  private static String newId() {
    return Ids.ITEM.format(IdType.next());
  }
}
