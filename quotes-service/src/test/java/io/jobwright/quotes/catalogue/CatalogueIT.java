package io.jobwright.quotes.catalogue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.tenancy.CallContext;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class CatalogueIT {

  /** Of each of our topics. */
  private static final int PARTITIONS = 12;

  @Inject Catalogue catalogue;
  @Inject CallContext call;

  @Test
  void anItemAndItsStockAreKeptAsTold() {
    Item bolt = Item.bolt().told().inStock("40.5");

    assertEquals("BOLT-M8", bolt.heard("item.data->>'sku'"));
    assertEquals("12.50", bolt.heard("item.data->>'unitPrice'"));
    assertEquals("20", bolt.heard("item.data->'tax'->>'rate'"));
    assertEquals("10", bolt.heard("item.data->>'lowStockThreshold'"));
    assertEquals("40.5", bolt.heard("stock.data->>'available'"));
    assertEquals(TestTokens.ACME.toString(), bolt.heard("tenant_id"));
  }

  @Test
  void stockMayBeHeardOfBeforeTheItem() {
    Item bolt = Item.bolt().inStock("7");
    assertNull(bolt.heard("item.data->>'sku'"));
    bolt.told();
    assertEquals("BOLT-M8", bolt.heard("item.data->>'sku'"));
    assertEquals("7", bolt.heard("stock.data->>'available'"));
  }

  @Test
  void aSecondDeliveryAndALateOldOneChangeNothing() {
    Item bolt = Item.bolt();
    Events.Sent first = bolt.event(TestTokens.ACME, 0);
    bolt.withName("Bolt M8, steel").told(3).inStock("9", 5);

    Events.send(
        first,
        first,
        bolt.withName("Bolt, second").event(TestTokens.ACME, 2),
        bolt.withName("Bolt, other news of version 3").event(TestTokens.ACME, 3),
        bolt.stockEvent(TestTokens.ACME, 4, "100"),
        bolt.stockEvent(TestTokens.ACME, 5, "101"));
    heardEverythingOf(bolt);

    assertEquals("Bolt M8, steel", bolt.heard("item.data->>'name'"));
    assertEquals("3", bolt.heard("item.version"));
    assertEquals("9", bolt.heard("stock.data->>'available'"));
  }

  @Test
  void aPollOfManyLeavesTheNewestOfEach() {
    List<Item> items = new ArrayList<>();
    List<Events.Sent> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Item item = Item.bolt();
      items.add(item);
      for (int version = 0; version < 5; version++) {
        events.add(item.withUnitPrice(i + "." + version).event(TestTokens.ACME, version));
      }
    }
    Events.send(events.toArray(Events.Sent[]::new));
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String newest = i + ".4";
      await("newest price of item " + i)
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(() -> assertEquals(newest, item.heard("item.data->>'unitPrice'")));
    }
  }

  @Test
  void theSameItemOfTwoTenantsIsTwoItems() {
    Item bolt = Item.bolt().told();
    Events.send(bolt.withName("Globex's").event(TestTokens.GLOBEX, 0));
    await("both tenants' rows")
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                assertEquals(
                    List.of("Bolt M8", "Globex's"),
                    Database.of("quotes")
                        .column(
                            "select data->>'name' from item where id = ?::uuid order by 1",
                            bolt.uuid())));
  }

  @Test
  void aRequestReadsAnItemOnceAndWithItsStock() {
    Item bolt = Item.bolt().told().inStock("7");
    UUID id = UUID.fromString(bolt.uuid());
    call.enterEvent(TestTokens.ACME, "test", null);
    KnownItem first = read(id);
    assertEquals("Bolt M8", first.item().orElseThrow().name());
    assertEquals(new BigDecimal("7"), first.stock().orElseThrow().available());

    bolt.withName("Bolt M8, steel").told(1).inStock("6", 1);
    assertEquals(first, read(id));
  }

  private KnownItem read(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> catalogue.items(Set.of(id)).get(id));
  }

  @Test
  void whatTheNextReleaseKeepsBesidesIsNoMatter() throws SQLException {
    Item bolt = Item.bolt().told();
    try (Connection database = Database.of("quotes").asSuperuser();
        PreparedStatement next =
            database.prepareStatement(
                "update item set data = data || '{\"colour\": \"red\"}' where id = ?::uuid")) {
      next.setString(1, bolt.uuid());
      assertEquals(1, next.executeUpdate());
    }
    call.enterEvent(TestTokens.ACME, "test", null);
    assertEquals("BOLT-M8", read(UUID.fromString(bolt.uuid())).item().orElseThrow().sku());
  }

  @Test
  void whatIsNoItemDoesNotKeepTheOthersOut() {
    Item nonsense = Item.bolt();
    Events.Sent broken =
        Events.Sent.of(
                "jobwright.inventory.item",
                "io.jobwright.inventory.item-changed.v1",
                TestTokens.ACME,
                nonsense.id(),
                0,
                "{\"itemId\": \"%s\", \"kind\": \"GADGET\"}".formatted(nonsense.id()))
            .asBroken();
    Events.send(broken);
    heardEverythingOf(nonsense);
    assertNull(nonsense.heard("id"));
    await("dead letter")
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                assertEquals(
                    1, Events.about("jobwright.quotes-service.dlq", nonsense.id()).size()));
  }

  /** What was sent about the item has been heard when a later event of its partition has. */
  private static void heardEverythingOf(Item item) {
    Item later = Item.hour();
    while (partition(later) != partition(item)) {
      later = Item.hour();
    }
    later.told().inStock("1");
  }

  private static int partition(Item item) {
    int hash = Utils.murmur2(item.id().getBytes(StandardCharsets.UTF_8));
    return Utils.toPositive(hash) % PARTITIONS;
  }
}
