package io.jobwright.quotes.quote;

import static io.jobwright.platform.testing.Api.as;
import static io.jobwright.quotes.quote.Quoting.TWO_HOURS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.catalogue.Item;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal is a problem with a pointer, and leaves everything as it was. */
@QuarkusTest
@WithTestResource(Servers.class)
class QuoteRefusalsIT {

  private static final String SALES = TestTokens.acme("sales");
  private JsonPath draft;
  private String before;

  @BeforeEach
  void aDraftIsThere() {
    draft = Quoting.draft();
    before = Quoting.footprint();
  }

  @AfterEach
  void nothingHasChanged() {
    assertEquals(before, Quoting.footprint());
  }

  @ParameterizedTest(name = "{0}: {1} {2} at {3}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{}; 400; validation_failed; #/clientId",
        "{}; 400; validation_failed; #/lines",
        "{}; 400; validation_failed; #/title",
        "{`clientId`: `quo_01jqwa0000e008000000000001`}; 400; validation_failed; #/clientId",
        "{`title`: ` `}; 400; validation_failed; #/title",
        "{`id`: `cli_01jqwa0000e008000000000001`}; 400; validation_failed; #/id",
        "{`lines`: [null]}; 400; validation_failed; #/lines/0",
        "{`lines`: [{`lineId`: `x`}]}; 400; validation_failed; #/lines/0/lineId",
        "{`lines`: [{`unit`: `hours`}]}; 400; validation_failed; #/lines/0/unit",
        "{`lines`: [{`quantity`: 2}]}; 400; invalid_json; #/lines/0/quantity",
        "{`lines`: [{`kind`: `GADGET`}]}; 400; invalid_json; #/lines/0/kind",
        "{`lines`: [{`tax`: {`category`: `Q`}}]}; 400; invalid_json; #/lines/0/tax/category",
        "{`lines`: [{`tax`: {`category`: `S`}}]}; 400; validation_failed; #/lines/0/tax/rate",
        "{`discount`: {`percent`: `5`}}; 400; validation_failed; #/discount/reason",
        "{`validUntil`: `2026-02-30`}; 400; invalid_json; #/validUntil",
        "{`validUntil`: `2099-01-01T00:00:00Z`}; 400; invalid_json; #/validUntil",
        "{`expectedStart`: [2099, 1, 1]}; 400; invalid_json; #/expectedStart",
        "{`total`: 156.00}; 400; invalid_json; #/total",
        "{`status`: `APPROVED`}; 400; unknown_field; #/status",
        "{`lines`: [{`net`: `1.00`}]}; 400; unknown_field; #/lines/0/net",
      })
  void whatDoesNotFitTheSchema(String body, int status, String code, String pointer) {
    problem(Quoting.create(body.replace('`', '"')), status, code, pointer);
  }

  @ParameterizedTest(name = "{0} × {1} less {2} % taxed {3} %: {4}")
  @CsvSource({
    "1.1234567, 65.00, 0, 20, #/lines/1/quantity",
    "1, -1.00, 0, 20, #/lines/1/unitPrice",
    "1, 65.00, 101, 20, #/lines/1/discountPercent",
    "1, 65.00, 0, 0, #/lines/1/tax/rate",
    "9999999999999, 1000, 0, 20, #/lines/1",
  })
  void whatHasNoMeaningAsMoney(
      String quantity, String unitPrice, String discount, String rate, String pointer) {
    String line =
        """
        {"kind": "SERVICE", "description": "Work", "quantity": "%s", "unit": "HUR", "unitPrice": "%s",
         "discountPercent": "%s", "tax": {"category": "S", "rate": "%s"}}
        """
            .formatted(quantity, unitPrice, discount, rate);
    problem(create(TWO_HOURS, line), 422, "amount_invalid", pointer);
    problem(add(TWO_HOURS, line), 422, "amount_invalid", pointer);
  }

  @Test
  void aDiscountIsAPercentageOrAnAmountAndNotMoreThanTheLines() {
    for (String discount :
        new String[] {
          "{\"reason\": \"x\"}",
          "{\"reason\": \"x\", \"percent\": \"5\", \"amount\": \"5.00\"}",
          "{\"reason\": \"x\", \"amount\": \"130.01\"}"
        }) {
      problem(patch("{\"discount\": " + discount + "}"), 422, "amount_invalid", "#/discount");
    }
    problem(
        patch("{\"discount\": {\"reason\": \"x\", \"amount\": \"5.001\"}}"),
        422,
        "amount_invalid",
        "#/discount/amount");
  }

  @Test
  void aTotalThatIsNotOurs() {
    String body =
        Quoting.body(draft.getString("clientId"), TWO_HOURS)
            .replace("\"title\"", "\"total\": \"130.00\", \"title\"");
    problem(Quoting.create(body), 422, "total_mismatch", "#/total");
  }

  @Test
  void aClientThatIsNotThere() {
    String unknown = Ids.CLIENT.format(IdType.next());
    problem(Quoting.create(Quoting.body(unknown, TWO_HOURS)), 422, "client_unknown", "#/clientId");
  }

  @Test
  void anItemThatIsNotToBeHad() {
    String unknown = Ids.ITEM.format(IdType.next());
    String inactive = Item.bolt().inactive().told().id();
    String stockOnly = Item.bolt().inStock("5").id();
    for (String item : new String[] {unknown, inactive, stockOnly}) {
      String pointer = "#/lines/1/itemId";
      problem(create(TWO_HOURS, of(item)), 422, "catalogue_item_unknown", pointer);
      problem(add(TWO_HOURS, of(item)), 422, "catalogue_item_unknown", pointer);
    }
  }

  @Test
  void anItemInAnotherCurrency() {
    String dollars = Item.bolt().withCurrency("USD").told().id();
    problem(create(of(dollars)), 422, "currency_mismatch", "#/lines/0/itemId");
  }

  @Test
  void aCatalogueLineThatSaysWhatTheCatalogueSaysAndAnAdHocOneThatSaysTooLittle() {
    String item = Item.bolt().told().id();
    problem(
        create(of(item).replace("{", "{\"unit\": \"HUR\", ")),
        400,
        "validation_failed",
        "#/lines/0/unit");
    problem(
        create("{\"description\": \"Work\", \"quantity\": \"1\"}"),
        400,
        "validation_failed",
        "#/lines/0/unitPrice");
    problem(
        create(Quoting.TWO_HOURS.replace("\"2\"", "\"0\"")),
        400,
        "validation_failed",
        "#/lines/0/quantity");
  }

  @Test
  void aPatchThatLeavesTheQuoteInvalid() {
    problem(patch("{\"title\": null}"), 422, "patch_invalid", "#/title");
    problem(patch("{\"titel\": \"x\"}"), 400, "unknown_field", "#/titel");
    problem(patch("{\"validUntil\": \"soon\"}"), 400, "invalid_json", "#/validUntil");
    patch("[]").then().statusCode(400);
  }

  @Test
  void linesThatAreNoneOrThereAlready() {
    problem(add(), 400, "validation_failed", "#/lines");
    String same =
        TWO_HOURS.replace(
            "{\"kind\"", "{\"lineId\": \"" + draft.getString("lines[0].lineId") + "\", \"kind\"");
    problem(add(TWO_HOURS, same), 409, "already_exists", "#/lines/1/lineId");
    create(same).then().statusCode(409).body("code", equalTo("already_exists"));
    String twice =
        TWO_HOURS.replace(
            "{\"kind\"", "{\"lineId\": \"" + Ids.LINE.format(IdType.next()) + "\", \"kind\"");
    problem(create(twice, twice), 422, "amount_invalid", "#/lines/1/lineId");
  }

  @Test
  void aLineThatIsNotThereCannotBeRemoved() {
    for (String line : new String[] {Ids.LINE.format(IdType.next()), "x"}) {
      as(SALES)
          .header("If-Match", Quoting.etag(draft))
          .delete("/v1/quotes/%s/lines/%s".formatted(draft.getString("id"), line))
          .then()
          .statusCode(404)
          .body("code", equalTo("not_found"));
    }
  }

  @Test
  void aCreationWithoutAnIdempotencyKey() {
    io.restassured.RestAssured.given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + SALES)
        .body(Quoting.body(draft.getString("clientId"), TWO_HOURS))
        .post("/v1/quotes")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency_key_missing"));
  }

  private Response create(String... lines) {
    return Quoting.create(Quoting.body(draft.getString("clientId"), lines));
  }

  private Response add(String... lines) {
    return Quoting.move(draft, "lines", "{\"lines\": [" + String.join(",", lines) + "]}");
  }

  private Response patch(String patch) {
    return as(SALES)
        .contentType("application/merge-patch+json")
        .header("If-Match", Quoting.etag(draft))
        .body(patch)
        .patch("/v1/quotes/" + draft.getString("id"));
  }

  private static String of(String item) {
    return "{\"itemId\": \"" + item + "\", \"quantity\": \"1\"}";
  }

  private static void problem(Response response, int status, String code, String pointer) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors.pointer", hasItem(pointer));
  }
}
