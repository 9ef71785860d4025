package io.jobwright.inventory;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.tenancy.CallContext;
import io.jobwright.platform.testing.Api;
import io.jobwright.platform.testing.Database;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;

/** A business of its own for each test: its catalogue, its shelf and its people. */
public final class Shop {

  private final UUID tenant = IdType.next();

  public UUID tenant() {
    return tenant;
  }

  /** A request of somebody with this role. */
  public RequestSpecification by(String role) {
    return Api.as(TestTokens.user(tenant, role));
  }

  /** A stocked item, sold for 10.00 and costing 6.00 EUR. */
  public String item(String sku) {
    return itemOf(itemBody(sku, "PRODUCT", true));
  }

  public String itemOf(String body) {
    return by("owner").body(body).post("/v1/items").then().statusCode(201).extract().path("id");
  }

  public static String itemBody(String sku, String kind, boolean stocked) {
    return """
    {"sku": "%s", "name": "The %s", "kind": "%s", "unit": "C62", "unitPrice": "10.00",
     "currency": "EUR", "cost": "6.00", "tax": {"category": "S", "rate": "20"}, "stocked": %s}
    """
        .formatted(sku, sku, kind, stocked);
  }

  /** Goods arrive at the default location. */
  public ValidatableResponse receive(String itemId, String quantity) {
    return receive(
        "{\"lines\": [{\"itemId\": \"%s\", \"quantity\": \"%s\"}]}".formatted(itemId, quantity));
  }

  public ValidatableResponse receive(String body) {
    return by("warehouse").body(body).post("/v1/stock/receipts").then();
  }

  /** On hand and reserved at the default location, say {@code 5/3}. */
  public String stock(String itemId) {
    return Database.of("inventory")
        .column(
            """
            select trim_scale(on_hand) || '/' || trim_scale(reserved) from stock_level s
              join location l on l.tenant_id = s.tenant_id and l.id = s.location_id and l.is_default
             where s.tenant_id = ? and s.item_id = ?
            """,
            tenant,
            Ids.ITEM.parse(itemId).orElseThrow())
        .getFirst();
  }

  /** Rows of a table that belong to this shop. */
  public long count(String table) {
    return Database.of("inventory")
        .count("select count(*) from " + table + " where tenant_id = ?", tenant);
  }

  /**
   * Events of this shop, whether relayed yet or not: one statement, as they move between tables.
   */
  public long events() {
    return Database.of("inventory")
        .count(
            """
            select count(*)
              from (select tenant_id from outbox union all select tenant_id from outbox_log) e
             where tenant_id = ?
            """,
            tenant);
  }

  /** Runs the work as an event of this shop would be: a request context and a transaction. */
  public <T> T inTransaction(Supplier<T> work) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      Arc.container().instance(CallContext.class).get().enterEvent(tenant, "tests", null);
      return QuarkusTransaction.requiringNew().call(work::get);
    } finally {
      request.terminate();
    }
  }
}
