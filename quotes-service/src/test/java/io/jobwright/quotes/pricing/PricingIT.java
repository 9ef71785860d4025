package io.jobwright.quotes.pricing;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.catalogue.Item;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class PricingIT {

  private static final String CALCULATE = "/v1/pricing/calculate";

  @Test
  void linesArePricedAndNothingIsStored() {
    Item bolt = Item.bolt().told().inStock("3");
    String before = Quoting.footprint();
    as(TestTokens.acme("dispatcher"))
        .body(
            """
            {"lines": [{"itemId": "%s", "quantity": "4"}, %s],
             "discount": {"amount": "18.00", "reason": "Regular client"}}
            """
                .formatted(bolt.id(), Quoting.TWO_HOURS))
        .post(CALCULATE)
        .then()
        .statusCode(200)
        .header("ETag", nullValue())
        .body("lines.description", contains("Bolt M8", "Work"))
        .body("lines.money.net", contains("50.00", "130.00"))
        .body("lines.money.documentShare", contains("-5.00", "-13.00"))
        .body("lines.money.gross", contains("54.00", "140.40"))
        .body("lines.stock.flag", contains("SHORT", "NOT_STOCKED"))
        .body("money.currency", equalTo("EUR"))
        .body("money.lineNet", equalTo("180.00"))
        .body("money.allowances", equalTo("18.00"))
        .body("money.taxBreakdown[0].base", equalTo("162.00"))
        .body("money.payable", equalTo("194.40"));
    assertEquals(before, Quoting.footprint());
  }

  @Test
  void theCurrencyDecidesTheDigits() {
    as(TestTokens.acme("sales"))
        .body("{\"currency\": \"JPY\", \"lines\": [" + Quoting.TWO_HOURS + "]}")
        .post(CALCULATE)
        .then()
        .statusCode(200)
        .body("money.payable", equalTo("156"));
  }

  @Test
  void whatHasNoMeaningIsRefusedWithAPointer() {
    Item bolt = Item.bolt().told();
    refused("{\"lines\": []}", 400, "validation_failed", "#/lines");
    refused(
        "{\"currency\": \"XAU\", \"lines\": [" + Quoting.TWO_HOURS + "]}",
        400,
        "validation_failed",
        "#/currency");
    refused(
        "{\"currency\": \"USD\", \"lines\": [{\"itemId\": \"%s\", \"quantity\": \"1\"}]}"
            .formatted(bolt.id()),
        422,
        "currency_mismatch",
        "#/lines/0/itemId");
    refused(
        "{\"lines\": [" + Quoting.TWO_HOURS.replace("\"20\"", "\"-1\"") + "]}",
        400,
        "validation_failed",
        "#/lines/0/tax/rate");
    refused(
        "{\"lines\": [" + Quoting.TWO_HOURS.replace("\"S\"", "\"Z\"") + "]}",
        422,
        "amount_invalid",
        "#/lines/0/tax/rate");
  }

  @Test
  void itTakesThePermissionToReadQuotes() {
    as(TestTokens.acme("technician"))
        .body("{\"lines\": [" + Quoting.TWO_HOURS + "]}")
        .post(CALCULATE)
        .then()
        .statusCode(403);
  }

  private static void refused(String body, int status, String code, String pointer) {
    as(TestTokens.acme("sales"))
        .body(body)
        .post(CALCULATE)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors.pointer", hasItem(pointer));
  }
}
