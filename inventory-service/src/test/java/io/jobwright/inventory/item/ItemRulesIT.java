package io.jobwright.inventory.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.inventory.Concurrently;
import io.jobwright.inventory.Shop;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an item may be, and may become. */
@QuarkusTest
@WithTestResource(Servers.class)
class ItemRulesIT {

  private final Shop shop = new Shop();

  @Test
  void whatIsCountedInAUnitStaysInIt() {
    String pipe = shop.item("PIPE");
    patch(pipe, "{\"unit\": \"DZN\", \"currency\": \"USD\"}").statusCode(200);
    patch(pipe, "{\"unit\": \"C62\", \"currency\": \"EUR\"}").statusCode(200);
    shop.receive(pipe, "5").statusCode(201);
    patch(pipe, "{\"unit\": \"DZN\"}")
        .statusCode(409)
        .body("code", equalTo("item_in_stock"))
        .body("errors.pointer", contains("#/unit"));
    patch(pipe, "{\"currency\": \"USD\"}")
        .statusCode(409)
        .body("errors.pointer", contains("#/currency"));
    patch(pipe, "{\"unit\": \"C62\", \"name\": \"Better pipe\", \"unitPrice\": \"11.00\"}")
        .statusCode(200)
        .body("unit", equalTo("C62"));
  }

  @Test
  void aUnitCannotChangeWhileGoodsArriveForTheFirstTime() {
    for (int round = 0; round < 20; round++) {
      String item = shop.item("RACE-" + round);
      List<Integer> answers =
          Concurrently.call(
              2,
              who ->
                  (who == 0 ? patch(item, "{\"unit\": \"DZN\"}") : shop.receive(item, "5"))
                      .extract()
                      .statusCode());
      assertEquals(201, answers.getLast());
      int changed = answers.getFirst();
      assertTrue(changed == 200 || changed == 409, answers::toString);
      String unit = shop.by("owner").get("/v1/items/" + item).path("unit");
      assertEquals(changed == 200 ? "DZN" : "C62", unit);
    }
  }

  @Test
  void whyNoTaxIsChargedIsSaidWhenTheTaxIs() {
    String exempt =
        Shop.itemBody("LESSON", "SERVICE", false)
            .replace("\"S\", \"rate\": \"20\"", "\"E\", \"rate\": \"0\"");
    shop.by("owner")
        .body(exempt)
        .post("/v1/items")
        .then()
        .statusCode(422)
        .body("code", equalTo("amount_invalid"))
        .body("errors[0].pointer", equalTo("#/tax/exemption"));
    String lesson =
        shop.itemOf(
            exempt.replace(
                "\"rate\": \"0\"", "\"rate\": \"0\", \"exemption\": {\"code\": \"VATEX-EU-132\"}"));
    patch(lesson, "{\"tax\": {\"exemption\": null}}").statusCode(422);
    patch(lesson, "{\"active\": false}").statusCode(200);
  }

  @Test
  void whatLooksAlikeIsTheSameSku() {
    String first = shop.itemOf(Shop.itemBody("Ka\\u0308fer", "PRODUCT", true));
    shop.by("owner").get("/v1/items/" + first).then().body("sku", equalTo("Käfer"));
    for (String alike : List.of("Käfer", "Ka\\u0308fer", " Käfer", "Käfer\\u00a0")) {
      shop.by("owner")
          .body(Shop.itemBody(alike, "PRODUCT", true))
          .post("/v1/items")
          .then()
          .statusCode(409)
          .body("code", equalTo("already_exists"));
    }
    shop.by("owner")
        .queryParam("q", "ka\u0308fer")
        .get("/v1/items")
        .then()
        .body("items.id", contains(first));
  }

  private ValidatableResponse patch(String id, String patch) {
    return shop.by("owner")
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(patch)
        .patch("/v1/items/" + id)
        .then();
  }
}
