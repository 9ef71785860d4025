package io.jobwright.inventory.item;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.inventory.Concurrently;
import io.jobwright.inventory.Shop;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ItemIT {

  private static final String PIPE =
      """
      {"sku": "PIPE-15", "name": "Copper pipe 15 mm", "kind": "PRODUCT", "unit": "MTR",
       "unitPrice": "420.00", "priceBaseQuantity": "100", "currency": "EUR", "cost": "2.715",
       "tax": {"category": "S", "rate": "20"}, "stocked": true, "lowStockThreshold": "25"}
      """;

  private final Shop shop = new Shop();

  @Test
  void aCreatedItemCanBeReadAndIsToldWithoutItsCost() {
    String id =
        shop.by("warehouse")
            .body(PIPE)
            .post("/v1/items")
            .then()
            .statusCode(201)
            .header("ETag", "\"0\"")
            .header("Location", containsString("/v1/items/itm_"))
            .body("id", matchesPattern("itm_[0-9a-z]{26}"))
            .extract()
            .path("id");
    shop.by("sales")
        .get("/v1/items/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("sku", equalTo("PIPE-15"))
        .body("unitPrice", equalTo("420.00"))
        .body("priceBaseQuantity", equalTo("100"))
        .body("cost", equalTo("2.715"))
        .body("tax.category", equalTo("S"))
        .body("tax.rate", equalTo("20"))
        .body("lowStockThreshold", equalTo("25"))
        .body("active", equalTo(true));
    await("item-changed on Kafka")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              var events = Events.about("jobwright.inventory.item", id);
              assertEquals(1, events.size());
              var data = events.getFirst().data();
              assertEquals("io.jobwright.inventory.item-changed.v1", events.getFirst().type());
              assertEquals(id, data.at("/itemId").asText());
              assertEquals("420.00", data.at("/unitPrice").asText());
              assertEquals("S", data.at("/tax/category").asText());
              assertEquals(true, data.at("/stocked").asBoolean());
              assertEquals("25", data.at("/lowStockThreshold").asText());
              assertEquals(true, data.at("/cost").isMissingNode());
            });
  }

  @Test
  void aSkuBelongsToOneItemOfATenant() {
    String taken = shop.itemOf(PIPE);
    long outbox = shop.events();
    shop.by("warehouse")
        .body(PIPE)
        .post("/v1/items")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("already_exists"))
        .body("errors[0].pointer", equalTo("#/sku"))
        .body("errors[0].detail", containsString(taken));
    assertEquals(1, shop.count("item"));
    assertEquals(outbox, shop.events());
    new Shop().itemOf(PIPE);
  }

  @Test
  void ofManyWhoTakeTheSameSkuAtOnceExactlyOneGetsIt() {
    List<Integer> statuses =
        Concurrently.call(16, i -> shop.by("owner").body(PIPE).post("/v1/items").statusCode());
    assertEquals(1, Collections.frequency(statuses, 201));
    assertEquals(15, Collections.frequency(statuses, 409));
    assertEquals(1, shop.count("item"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "name": "Copper pipe 15 mm" | "name": ""          | 400 | validation_failed  | #/name
          "sku": "PIPE-15",           |                     | 400 | validation_failed  | #/sku
          "kind": "PRODUCT"           | "kind": "THING"     | 400 | invalid_json       | #/kind
          "kind": "PRODUCT"           | "kind": "SERVICE"   | 422 | item_not_stockable | #/stocked
          "unit": "MTR"               | "unit": "metres"    | 400 | validation_failed  | #/unit
          "unitPrice": "420.00"       | "unitPrice": "-1"   | 400 | validation_failed  | #/unitPrice
          "unitPrice": "420.00"       | "unitPrice": 420    | 400 | invalid_json       | #/unitPrice
          "unitPrice": "420.00"       | "unitPrice": "1.1234567" | 400 | validation_failed | #/unitPrice
          "priceBaseQuantity": "100"  | "priceBaseQuantity": "0" | 400 | validation_failed | #/priceBaseQuantity
          "currency": "EUR"           | "currency": "EURO"  | 400 | validation_failed  | #/currency
          "rate": "20"                | "rate": "0"         | 422 | amount_invalid     | #/tax/rate
          "category": "S", "rate"     | "rate"              | 400 | validation_failed  | #/tax/category
          "stocked": true             | "stocked": "yes"    | 400 | invalid_json       | #/stocked
          "stocked": true,            |                     | 400 | validation_failed  | #/stocked
          "sku": "PIPE-15"            | "sku": "PIPE-15", "tenantId": "x" | 400 | unknown_field | #/tenantId
          """)
  void whatMakesNoItemIsRefusedWithAPointerAndChangesNothing(
      String right, String wrong, int status, String code, String pointer) {
    shop.by("warehouse")
        .body(PIPE.replace(right, wrong == null ? "" : wrong))
        .post("/v1/items")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors.pointer", contains(pointer));
    assertEquals(0, shop.count("item"));
    assertEquals(0, shop.events());
  }

  @Test
  void aPatchChangesWhatItNamesAndIsTold() {
    String id = shop.itemOf(PIPE);
    shop.by("warehouse")
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body(
            """
            {"unitPrice": "450.00", "lowStockThreshold": null, "tax": {"rate": "10"}}
            """)
        .patch("/v1/items/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("unitPrice", equalTo("450.00"))
        .body("lowStockThreshold", nullValue())
        .body("tax.category", equalTo("S"))
        .body("tax.rate", equalTo("10"))
        .body("name", equalTo("Copper pipe 15 mm"));
    await("both versions on Kafka")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertEquals(
                    List.of("0 420.00", "1 450.00"),
                    Events.about("jobwright.inventory.item", id).stream()
                        .map(
                            event ->
                                event.headers().get("ce_aggregateversion")
                                    + " "
                                    + event.data().at("/unitPrice").asText())
                        .toList()));
  }

  @Test
  void aPatchThatChangesNothingKeepsTheVersionAndTellsNobody() {
    String id = shop.itemOf(PIPE);
    shop.by("warehouse")
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body("{\"sku\": \"PIPE-15\", \"active\": null, \"id\": \"" + id + "\"}")
        .patch("/v1/items/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"");
    assertEquals(1, shop.events());
  }

  @Test
  void aPatchThatWouldBreakTheItemIsRefused() {
    String id = shop.itemOf(PIPE);
    shop.itemOf(PIPE.replace("PIPE-15", "PIPE-22"));
    refusedPatch(id, "{\"name\": null}", 422, "patch_invalid", "#/name");
    refusedPatch(id, "{\"kind\": \"CHARGE\"}", 422, "item_not_stockable", "#/stocked");
    refusedPatch(id, "{\"tax\": {\"category\": \"AE\"}}", 422, "amount_invalid", "#/tax/rate");
    refusedPatch(id, "{\"sku\": \"PIPE-22\"}", 409, "already_exists", "#/sku");
    refusedPatch(
        id, "{\"id\": \"itm_01h455vb4pex5vsknk084sn02q\"}", 422, "field_read_only", "#/id");
    refusedPatch(id, "{\"colour\": \"red\"}", 400, "unknown_field", "#/colour");
    assertEquals(2, shop.events());
  }

  private void refusedPatch(String id, String patch, int status, String code, String pointer) {
    shop.by("warehouse")
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body(patch)
        .patch("/v1/items/" + id)
        .then()
        .statusCode(status)
        .body("code", equalTo(code))
        .body("errors.pointer", contains(pointer));
    shop.by("sales").get("/v1/items/" + id).then().header("ETag", "\"0\"");
  }

  @Test
  void aChangeNeedsTheVersionItIsBasedOn() {
    String id = shop.itemOf(PIPE);
    var patch =
        shop.by("warehouse")
            .contentType("application/merge-patch+json")
            .body("{\"name\": \"Copper tube\"}");
    patch.patch("/v1/items/" + id).then().statusCode(428);
    shop.by("warehouse")
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"7\"")
        .body("{\"name\": \"Copper tube\"}")
        .patch("/v1/items/" + id)
        .then()
        .statusCode(412)
        .body("code", equalTo("precondition_failed"));
  }

  @Test
  void theCatalogueIsListedByKindAndSku() {
    shop.itemOf(Shop.itemBody("PIPE", "PRODUCT", true));
    shop.itemOf(Shop.itemBody("FITTING", "SERVICE", false));
    shop.itemOf(Shop.itemBody("CALL-OUT", "CHARGE", false));
    listed("", "CALL-OUT", "FITTING", "PIPE");
    listed("?kind=SERVICE,PRODUCT", "FITTING", "PIPE");
    listed("?sku=PIPE", "PIPE");
    listed("?sku=PIPE&kind=CHARGE");
    shop.by("sales")
        .get("/v1/items?kind=THING")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_parameter"));
  }

  private void listed(String query, String... skus) {
    shop.by("sales").get("/v1/items" + query).then().body("items.sku", equalTo(List.of(skus)));
  }

  @Test
  void aLongCatalogueComesInPages() {
    shop.item("A");
    shop.item("B");
    shop.item("C");
    String cursor =
        shop.by("sales")
            .get("/v1/items?limit=2")
            .then()
            .body("items.sku", contains("C", "B"))
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    shop.by("sales")
        .get("/v1/items?limit=2&cursor=" + cursor)
        .then()
        .body("items.sku", contains("A"))
        .body("nextCursor", nullValue());
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    String id = shop.itemOf(PIPE);
    Shop other = new Shop();
    other.by("owner").get("/v1/items/" + id).then().statusCode(404);
    other
        .by("owner")
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body("{}")
        .patch("/v1/items/" + id)
        .then()
        .statusCode(404);
    other.by("owner").get("/v1/items").then().body("items", hasSize(0));
    shop.by("owner").get("/v1/items/cli_01h455vb4pex5vsknk084sn02q").then().statusCode(404);
  }

  @Test
  void whoMayNotIsRefused() {
    String id = shop.itemOf(PIPE);
    shop.by("sales")
        .body(Shop.itemBody("X", "PRODUCT", true))
        .post("/v1/items")
        .then()
        .statusCode(403)
        .body("code", equalTo("insufficient_scope"));
    shop.by("technician").get("/v1/items").then().statusCode(403);
    shop.by("technician").get("/v1/items/" + id).then().statusCode(403);
    shop.by("dispatcher")
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body("{\"name\": \"x\"}")
        .patch("/v1/items/" + id)
        .then()
        .statusCode(403);
    assertEquals(1, shop.count("item"));
  }
}
