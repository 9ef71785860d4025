package io.jobwright.inventory.receipt;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.inventory.Concurrently;
import io.jobwright.inventory.Invariants;
import io.jobwright.inventory.Shop;
import io.jobwright.inventory.Told;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ReceiptIT {

  private static final String NOBODYS = "01h455vb4pex5vsknk084sn02q";

  private final Shop shop = new Shop();

  @AfterEach
  void stockAddsUp() {
    Invariants.check();
  }

  @Test
  void goodsThatArriveAreOnHandInTheLedgerAndTold() {
    String pipe = shop.item("PIPE");
    String valve = shop.item("VALVE");
    String location =
        shop.receive(
                """
                {"reference": "DN 4711",
                 "lines": [{"itemId": "%1$s", "quantity": "5.50", "unitCost": "2.715"},
                           {"itemId": "%2$s", "quantity": "2"},
                           {"itemId": "%1$s", "quantity": "0.50"}]}
                """
                    .formatted(pipe, valve))
            .statusCode(201)
            .header("ETag", "\"0\"")
            .header("Location", containsString("/v1/stock/receipts/rcp_"))
            .extract()
            .header("Location");
    shop.by("sales")
        .get(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("reference", equalTo("DN 4711"))
        .body("locationId", matchesPattern("loc_[0-9a-z]{26}"))
        .body("lines.itemId", contains(pipe, valve, pipe))
        .body("lines.quantity", contains("5.5", "2", "0.5"))
        .body("lines.unitCost", contains("2.715", null, null))
        .body("lines[0].lineId", matchesPattern("rcl_[0-9a-z]{26}"));
    assertEquals("6/0", shop.stock(pipe));
    assertEquals("2/0", shop.stock(valve));
    assertEquals(3, shop.count("stock_movement"));
    assertEquals(List.of("6-0=6"), Told.levels(pipe));
    assertEquals(List.of("2-0=2"), Told.levels(valve));
  }

  @Test
  void theTotalToldIsOverAllLocations() {
    String pipe = shop.item("PIPE");
    String van = location("Van 1", "VAN");
    String workshop = location("Workshop", "WAREHOUSE");
    for (String place : List.of(workshop, van)) {
      shop.receive(
              """
              {"locationId": "%s", "lines": [{"itemId": "%s", "quantity": "4"}]}
              """
                  .formatted(place, pipe))
          .statusCode(201)
          .body("locationId", equalTo(place));
    }
    shop.receive(pipe, "1").body("locationId", equalTo(van));
    assertEquals(List.of("4-0=4", "8-0=8", "9-0=9"), Told.levels(pipe));
    assertEquals("5/0", shop.stock(pipe));
  }

  @Test
  void totalsOfConcurrentReceiptsAtDifferentLocationsAreExactAndTheirVersionsGrow() {
    String pipe = shop.item("PIPE");
    List<String> places =
        List.of(location("A", "WAREHOUSE"), location("B", "VAN"), location("C", "VAN"));
    Concurrently.call(
        24,
        i ->
            shop.receive(
                    """
                    {"locationId": "%s", "lines": [{"itemId": "%s", "quantity": "1"}]}
                    """
                        .formatted(places.get(i % places.size()), pipe))
                .extract()
                .statusCode());
    List<Told.Event> told = Told.about("jobwright.inventory.stock-level", pipe);
    assertEquals(24, told.size());
    for (int i = 0; i < told.size(); i++) {
      assertEquals(i + 1, told.get(i).version());
      assertEquals(Integer.toString(i + 1), told.get(i).data().at("/onHand").asText());
    }
  }

  @Test
  void manyFirstReceiptsOfATenantMakeOneMainWarehouse() {
    String pipe = shop.item("PIPE");
    List<Integer> statuses =
        Concurrently.call(16, i -> shop.receive(pipe, "1").extract().statusCode());
    assertEquals(16, Collections.frequency(statuses, 201));
    shop.by("sales")
        .get("/v1/locations")
        .then()
        .body("items.name", contains("Main warehouse"))
        .body("items.kind", contains("WAREHOUSE"))
        .body("items.isDefault", contains(true));
    assertEquals("16/0", shop.stock(pipe));
  }

  @Test
  void theSameRequestAgainReceivesOnce() {
    String pipe = shop.item("PIPE");
    String body = "{\"lines\": [{\"itemId\": \"%s\", \"quantity\": \"5\"}]}".formatted(pipe);
    var request = shop.by("warehouse").body(body);
    String first = request.post("/v1/stock/receipts").then().statusCode(201).extract().asString();
    request
        .post("/v1/stock/receipts")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body(equalTo(first));
    assertEquals("5/0", shop.stock(pipe));
  }

  @Test
  void anIdOfTheCallersOwnIsUsedOnce() {
    String pipe = shop.item("PIPE");
    String body =
        """
        {"id": "rcp_%s", "lines": [{"itemId": "%s", "quantity": "5"}]}
        """
            .formatted(NOBODYS, pipe);
    shop.receive(body).statusCode(201).body("id", equalTo("rcp_" + NOBODYS));
    shop.receive(body).statusCode(409).body("code", equalTo("already_exists"));
    assertEquals("5/0", shop.stock(pipe));
    assertEquals(1, shop.count("receipt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "quantity": "5" | "quantity": "0"         | 400 | validation_failed | #/lines/0/quantity
          "quantity": "5" | "quantity": "-5"        | 400 | validation_failed | #/lines/0/quantity
          "quantity": "5" | "quantity": 5           | 400 | invalid_json      | #/lines/0/quantity
          "quantity": "5" | "quantity": "0.0000001" | 400 | validation_failed | #/lines/0/quantity
          "quantity": "5" | "quantity": "5", "unitCost": "-1" | 400 | validation_failed | #/lines/0/unitCost
          "quantity": "5" | "quantity": "5", "cost": "1" | 400 | unknown_field | #/lines/0/cost
          "lines"         | "locationId": "van", "lines" | 400 | validation_failed | #/locationId
          "lines"         | "locationId": "loc_01h455vb4pex5vsknk084sn02q", "lines" | 422 | location_unknown | #/locationId
          """)
  void whatCannotBeReceivedIsRefusedWithAPointerAndChangesNothing(
      String right, String wrong, int status, String code, String pointer) {
    String pipe = shop.item("PIPE");
    String body = "{\"lines\": [{\"itemId\": \"%s\", \"quantity\": \"5\"}]}".formatted(pipe);
    refused(body.replace(right, wrong), status, code, pointer);
  }

  @Test
  void onlyStockedItemsOfTheCatalogueAreReceived() {
    String pipe = shop.item("PIPE");
    String hour = shop.itemOf(Shop.itemBody("HOUR", "SERVICE", false));
    String foreign = new Shop().item("PIPE");
    String body =
        """
        {"lines": [{"itemId": "%s", "quantity": "5"}, {"itemId": "%s", "quantity": "1"}]}
        """;
    refused(body.formatted(pipe, hour), 422, "item_not_stocked", "#/lines/1/itemId");
    refused(body.formatted(foreign, pipe), 422, "catalogue_item_unknown", "#/lines/0/itemId");
    refused(
        body.formatted(pipe, "itm_" + NOBODYS), 422, "catalogue_item_unknown", "#/lines/1/itemId");
    refused("{\"lines\": []}", 400, "validation_failed", "#/lines");
    assertEquals(2, shop.events());
  }

  private void refused(String body, int status, String code, String pointer) {
    shop.receive(body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors.pointer", contains(pointer));
    assertEquals(0, shop.count("receipt"));
    assertEquals(0, shop.count("stock_movement"));
    assertEquals(0, shop.count("stock_level"));
  }

  @Test
  void whoMayNotIsRefusedAndOthersSeeNothing() {
    String pipe = shop.item("PIPE");
    String receipt = shop.receive(pipe, "5").extract().path("id");
    shop.by("sales")
        .body("{\"lines\": [{\"itemId\": \"%s\", \"quantity\": \"5\"}]}".formatted(pipe))
        .post("/v1/stock/receipts")
        .then()
        .statusCode(403);
    shop.by("technician").get("/v1/stock/receipts/" + receipt).then().statusCode(403);
    new Shop().by("owner").get("/v1/stock/receipts/" + receipt).then().statusCode(404);
    assertEquals("5/0", shop.stock(pipe));
  }

  private String location(String name, String kind) {
    return shop.by("warehouse")
        .body("{\"name\": \"%s\", \"kind\": \"%s\"}".formatted(name, kind))
        .post("/v1/locations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
