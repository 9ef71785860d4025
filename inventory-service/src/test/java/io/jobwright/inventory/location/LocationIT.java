package io.jobwright.inventory.location;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.inventory.Concurrently;
import io.jobwright.inventory.Shop;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Servers.class)
class LocationIT {

  private final Shop shop = new Shop();

  @Test
  void theFirstLocationOfATenantIsItsDefault() {
    String workshop = add("{\"name\": \"Workshop\", \"kind\": \"WAREHOUSE\"}");
    String van = add("{\"name\": \"Van 1\", \"kind\": \"VAN\"}");
    shop.by("warehouse")
        .get("/v1/locations/" + workshop)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("id", matchesPattern("loc_[0-9a-z]{26}"))
        .body("name", equalTo("Workshop"))
        .body("kind", equalTo("WAREHOUSE"))
        .body("isDefault", equalTo(true));
    shop.by("sales")
        .get("/v1/locations")
        .then()
        .body("items.id", contains(van, workshop))
        .body("items.isDefault", contains(false, true));
  }

  @Test
  void ofManyFirstLocationsExactlyOneIsTheDefault() {
    List<Boolean> defaults =
        Concurrently.call(
            16,
            i ->
                shop.by("warehouse")
                    .body("{\"name\": \"Van %d\", \"kind\": \"VAN\"}".formatted(i))
                    .post("/v1/locations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("isDefault"));
    assertEquals(1, Collections.frequency(defaults, true));
    assertEquals(16, shop.count("location"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": "", "kind": "VAN"}                    | validation_failed | #/name
          {"name": "Van 1"}                              | validation_failed | #/kind
          {"name": "Van 1", "kind": "BOAT"}              | invalid_json      | #/kind
          {"name": "Van 1", "kind": "VAN", "id": "van1"} | validation_failed | #/id
          """)
  void whatMakesNoLocationIsRefusedWithAPointerAndChangesNothing(
      String body, String code, String pointer) {
    shop.by("warehouse")
        .body(body)
        .post("/v1/locations")
        .then()
        .statusCode(400)
        .body("code", equalTo(code))
        .body("errors.pointer", contains(pointer));
    assertEquals(0, shop.count("location"));
  }

  @Test
  void othersSeeNothingOfItAndWhoMayNotIsRefused() {
    String van = add("{\"name\": \"Van 1\", \"kind\": \"VAN\"}");
    new Shop().by("owner").get("/v1/locations/" + van).then().statusCode(404);
    new Shop().by("owner").get("/v1/locations").then().body("items", hasSize(0));
    shop.by("technician").get("/v1/locations/" + van).then().statusCode(403);
    shop.by("technician").get("/v1/locations").then().statusCode(403);
    shop.by("sales")
        .body("{\"name\": \"Van 2\", \"kind\": \"VAN\"}")
        .post("/v1/locations")
        .then()
        .statusCode(403);
    assertEquals(1, shop.count("location"));
  }

  private String add(String body) {
    return shop.by("warehouse")
        .body(body)
        .post("/v1/locations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
