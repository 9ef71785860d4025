package io.jobwright.inventory;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.inventory.item.ItemResource;
import io.jobwright.inventory.ledger.StockMovementResource;
import io.jobwright.inventory.ledger.StockResource;
import io.jobwright.inventory.location.LocationResource;
import io.jobwright.inventory.reservation.ReservationResource;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.ListRules;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ListsIT {

  private static final String RESERVE =
      """
      with made as (
        insert into reservation_set (tenant_id, work_order_id, job_id, status)
        select l.tenant_id, uuidv7(), uuidv7(), 'OPEN' from stock_level l where l.tenant_id = ?
        returning tenant_id, work_order_id)
      insert into reservation (tenant_id, id, work_order_id, line_id, item_id, location_id,
                               asked, reserved, backordered, released, promised_date, created_at)
      select m.tenant_id, uuidv7(), m.work_order_id, uuidv7(), l.item_id, l.location_id,
             1, 0, 0, 1, ?::date, now()
        from made m join stock_level l on l.tenant_id = m.tenant_id
      returning id
      """;

  @Inject SessionFactory sessions;

  private final Shop shop = new Shop();
  private String valve;
  private String pipe;

  @BeforeEach
  void stock() {
    valve = shop.item("VALVE");
    pipe = shop.item("PIPE");
    shop.receive(valve, "2").statusCode(201);
    shop.receive(pipe, "5").statusCode(201);
    shop.by("owner").body("{\"name\": \"Van\", \"kind\": \"VAN\"}").post("/v1/locations");
    for (String promised : new String[] {"2026-03-01", "2026-03-02", null}) {
      Database.of("inventory").column(RESERVE, shop.tenant(), promised);
    }
  }

  private ValidatableResponse list(String query) {
    return shop.by("sales").get(query).then().statusCode(200);
  }

  @Test
  void everyListKeepsTheRulesOfLists() {
    for (Class<?> resource :
        List.of(
            ItemResource.class,
            LocationResource.class,
            StockResource.class,
            StockMovementResource.class,
            ReservationResource.class)) {
      ListRules.check(resource, () -> shop.by("owner"));
    }
  }

  @Test
  void theCatalogueIsFoundByTextAndSortedBySku() {
    list("/v1/items?sort=sku").body("items.sku", contains("PIPE", "VALVE"));
    list("/v1/items?q=the v").body("items.sku", contains("VALVE"));
    list("/v1/items?active=false").body("items", hasSize(0));
  }

  @Test
  void stockIsSortedAndShowsItemAndLocationWhereAsked() {
    list("/v1/stock?sort=sku&expand=item,location")
        .body("items.sku", contains("PIPE", "VALVE"))
        .body("items.item.unitPrice", contains("10.00", "10.00"))
        .body("items[0].locations[0].location.name", equalTo("Main warehouse"));
    list("/v1/stock?q=valv")
        .body("items.itemId", contains(valve))
        .body("items[0].item", nullValue());
    String threshold = "{\"lowStockThreshold\": \"3\"}";
    shop.by("owner")
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(threshold)
        .patch("/v1/items/" + valve)
        .then()
        .statusCode(200);
    list("/v1/stock?low=true").body("items.itemId", contains(valve));
    list("/v1/stock?low=false").body("items.itemId", contains(pipe));
  }

  @Test
  void movementsAndReservationsAreFilteredSortedAndExpanded() {
    list("/v1/stock-movements?sort=occurredAt&expand=item")
        .body("items.item.sku", contains("VALVE", "PIPE"))
        .body("items[0].location", nullValue());
    list("/v1/stock-movements?kind=CONSUMPTION").body("items", hasSize(0));
    list("/v1/reservations?sort=promisedDate&itemId=" + pipe)
        .body("items.promisedDate[0]", equalTo("2026-03-01"))
        .body("items.promisedDate[-1]", nullValue());
    list("/v1/reservations?promisedBefore=2026-03-02&itemId=" + pipe + "&expand=location")
        .body("items.promisedDate.unique()", contains("2026-03-01"))
        .body("items[0].location.isDefault", equalTo(true));
    list("/v1/reservations?backordered=true").body("items", hasSize(0));
    list("/v1/reservations?backordered=false").body("items", hasSize(12));
  }

  @Test
  void whoMayNotReadItemsGetsTheirIdsOnly() {
    as(TestTokens.integrator(shop.tenant(), "stock:read"))
        .get("/v1/stock?sort=sku&expand=item")
        .then()
        .statusCode(200)
        .body("items.itemId", contains(pipe, valve))
        .body("items.item.findAll { it != null }", hasSize(0));
  }

  @Test
  void anExpansionIsOneStatementHoweverLongThePage() {
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    for (int limit : new int[] {1, 2}) {
      statistics.clear();
      list("/v1/stock?expand=item,location&limit=" + limit).body("items", hasSize(limit));
      assertEquals(2, statistics.getPrepareStatementCount());
    }
    statistics.setStatisticsEnabled(false);
  }
}
