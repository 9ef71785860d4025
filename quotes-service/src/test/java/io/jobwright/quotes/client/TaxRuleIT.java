package io.jobwright.quotes.client;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Reverse charge and the like, said once of the client. */
@QuarkusTest
@WithTestResource(Servers.class)
class TaxRuleIT {

  private static final String REVERSE_CHARGE =
      "{\"category\": \"AE\", \"code\": \"VATEX-EU-AE\", \"reason\": \"Reverse charge\"}";

  private static final String EXEMPT_LINE =
      "{\"kind\": \"SERVICE\", \"description\": \"Training\", \"quantity\": \"1\","
          + " \"unit\": \"C62\", \"unitPrice\": \"100.00\", \"tax\": {\"category\": \"E\","
          + " \"rate\": \"0\", \"exemption\": {\"code\": \"VATEX-EU-132\"}}}";

  private static ValidatableResponse rule(String client, String rule) {
    return as(TestTokens.acme("sales"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"details\": {\"taxRule\": " + rule + "}}")
        .patch("/v1/clients/" + client)
        .then();
  }

  @Test
  void itTakesThePlaceOfEveryTaxThatWouldBeCharged() {
    String client = Quoting.client();
    rule(client, REVERSE_CHARGE).statusCode(200).body("details.taxRule.category", equalTo("AE"));

    JsonPath draft = Quoting.draft(client, Quoting.TWO_HOURS, EXEMPT_LINE);
    Quoting.move(draft, "send", "")
        .then()
        .statusCode(200)
        .body("client.taxRule.reason", equalTo("Reverse charge"))
        .body("lines.money.tax.category", contains("AE", "E"))
        .body("lines.money.tax.exemption.code", contains("VATEX-EU-AE", "VATEX-EU-132"))
        .body("money.tax", equalTo("0.00"))
        .body("money.payable", equalTo(draft.getString("money.lineNet")));
  }

  @Test
  void aDraftPricedByAnotherRuleIsNotSent() {
    String client = Quoting.client();
    JsonPath draft = Quoting.draft(client, Quoting.TWO_HOURS);
    rule(client, REVERSE_CHARGE).statusCode(200);

    Quoting.move(draft, "send", "")
        .then()
        .statusCode(422)
        .body("code", equalTo("tax_rule_changed"));

    rule(client, "null").statusCode(200);
    Quoting.move(draft, "send", "").then().statusCode(200).body("status", equalTo("SENT"));
  }

  @Test
  void itSaysWhyAndChargesNothing() {
    String client = Quoting.client();
    rule(client, "{\"category\": \"AE\"}")
        .statusCode(422)
        .body("errors.pointer", contains("#/details/taxRule/reason"));
    rule(client, "{\"category\": \"S\", \"reason\": \"None\"}").statusCode(400);
  }
}
