package io.jobwright.inventory.ledger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.Shop;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class LedgerIT {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String RESTRICT_VIOLATION = "23001";
  private static final String CHECK_VIOLATION = "23514";

  private final Shop shop = new Shop();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update stock_movement set quantity = 1",
        "delete from stock_movement",
        "truncate stock_movement"
      })
  void whatHappenedCannotBeChangedNeitherByTheServiceNorByTheOwner(String statement)
      throws SQLException {
    shop.receive(shop.item("PIPE"), "5");
    try (Connection app = Database.of("inventory").as("app");
        Connection owner = Database.of("inventory").as("migrator");
        Connection superuser = Database.of("inventory").asSuperuser()) {
      assertEquals(INSUFFICIENT_PRIVILEGE, refusal(app, statement));
      assertEquals(RESTRICT_VIOLATION, refusal(owner, statement));
      assertEquals(RESTRICT_VIOLATION, refusal(superuser, statement));
    }
    assertEquals(1, shop.count("stock_movement"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update stock_level set reserved = on_hand + 0.000001",
        "update stock_level set reserved = -1",
        "update stock_level set on_hand = -1",
        "insert into stock_movement (tenant_id, kind, item_id, location_id, quantity, occurred_at)"
            + " select tenant_id, 'RECEIPT', item_id, location_id, 1, now() from stock_level",
        "insert into stock_movement (tenant_id, kind, item_id, location_id, quantity,"
            + " work_order_id, line_id, occurred_at)"
            + " select tenant_id, 'CONSUMPTION', item_id, location_id, 1, item_id, item_id, now()"
            + " from stock_level",
        "insert into stock_movement (tenant_id, kind, item_id, location_id, quantity,"
            + " work_order_id, line_id, occurred_at)"
            + " select tenant_id, 'GIFT', item_id, location_id, -1, item_id, item_id, now()"
            + " from stock_level"
      })
  void theDatabaseItselfRefusesWhatCannotBe(String statement) throws SQLException {
    shop.receive(shop.item("PIPE"), "5");
    try (Connection superuser = Database.of("inventory").asSuperuser()) {
      assertEquals(CHECK_VIOLATION, refusal(superuser, statement));
    }
  }

  private static String refusal(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return assertThrows(SQLException.class, () -> statement.execute(sql)).getSQLState();
    }
  }

  @Test
  void movementsAreListedWithTheDocumentLineBehindThem() {
    String pipe = shop.item("PIPE");
    String valve = shop.item("VALVE");
    String receiptId = shop.receive(pipe, "5").extract().path("id");
    shop.receive(valve, "2.50");
    shop.receive(pipe, "1");
    shop.by("accountant")
        .get("/v1/stock-movements?itemId=" + pipe)
        .then()
        .statusCode(200)
        .body("items.quantity", contains("1", "5"))
        .body("items[1].id", matchesPattern("mov_[0-9a-z]{26}"))
        .body("items[1].kind", equalTo("RECEIPT"))
        .body("items[1].receiptId", equalTo(receiptId))
        .body("items[1].receiptLineId", matchesPattern("rcl_[0-9a-z]{26}"))
        .body("items[1].workOrderId", nullValue())
        .body("items[1].occurredAt", matchesPattern(".*Z"));
    String cursor =
        shop.by("accountant")
            .get("/v1/stock-movements?limit=2")
            .then()
            .body("items.quantity", contains("1", "2.5"))
            .extract()
            .path("nextCursor");
    shop.by("accountant")
        .get("/v1/stock-movements?limit=2&cursor=" + cursor)
        .then()
        .body("items.quantity", contains("5"))
        .body("nextCursor", nullValue());
    shop.by("accountant")
        .get("/v1/stock-movements?workOrderId=" + Ids.WORK_ORDER.format(shop.tenant()))
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void stockIsListedPerItemWithItsLocations() {
    String pipe = shop.item("PIPE");
    String valve = shop.item("VALVE");
    shop.item("NEVER-SEEN");
    shop.receive(pipe, "5");
    shop.receive(valve, "2");
    String van =
        shop.by("warehouse")
            .body("{\"name\": \"Van 1\", \"kind\": \"VAN\"}")
            .post("/v1/locations")
            .then()
            .extract()
            .path("id");
    shop.receive(
        """
        {"locationId": "%s", "lines": [{"itemId": "%s", "quantity": "1.5"}]}
        """
            .formatted(van, pipe));
    shop.by("sales")
        .get("/v1/stock")
        .then()
        .statusCode(200)
        .body("items.sku", contains("VALVE", "PIPE"))
        .body("items.onHand", contains("2", "6.5"))
        .body("items.available", contains("2", "6.5"))
        .body("items[1].itemId", equalTo(pipe))
        .body("items[1].reserved", equalTo("0"))
        .body("items[1].locations.onHand", contains("5", "1.5"));
    shop.by("sales").get("/v1/stock?itemId=" + valve).then().body("items.sku", contains("VALVE"));
    shop.by("sales")
        .get("/v1/stock?locationId=" + van)
        .then()
        .body("items.sku", contains("PIPE"))
        .body("items.onHand", contains("1.5"))
        .body("items[0].locations.locationId", contains(van));
    String cursor = shop.by("sales").get("/v1/stock?limit=1").then().extract().path("nextCursor");
    shop.by("sales")
        .get("/v1/stock?limit=1&cursor=" + cursor)
        .then()
        .body("items.sku", contains("PIPE"))
        .body("items[0].locations", hasSize(2))
        .body("nextCursor", nullValue());
  }

  @Test
  void othersSeeNothingOfItAndWhoMayNotIsRefused() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    Shop other = new Shop();
    other.by("owner").get("/v1/stock").then().body("items", hasSize(0));
    other.by("owner").get("/v1/stock?itemId=" + pipe).then().body("items", hasSize(0));
    other.by("owner").get("/v1/stock-movements").then().body("items", hasSize(0));
    shop.by("technician").get("/v1/stock").then().statusCode(403);
    shop.by("technician").get("/v1/stock-movements").then().statusCode(403);
    shop.by("sales")
        .get("/v1/stock?itemId=42")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_parameter"));
    shop.by("sales")
        .get("/v1/stock-movements?item=" + pipe)
        .then()
        .statusCode(400)
        .body("code", equalTo("unknown_parameter"));
  }
}
