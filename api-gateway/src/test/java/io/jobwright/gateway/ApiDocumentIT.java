package io.jobwright.gateway;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentIT extends GatewayTest {

  private static final String PART =
      """
      {"openapi": "3.1.0", "info": {"title": "a service", "version": "7"},
       "paths": {"%s": {"get": {"operationId": "%s", "tags": ["Some Resource"],
         "security": [{"SecurityScheme": []}],
         "responses": {"200": {"description": "OK", "content": {"application/json":
           {"schema": {"$ref": "#/components/schemas/View"}}}}}}}},
       "components": {"schemas": {"View": {"type": "object", "title": "%s"}}}}
      """;

  @Test
  void theServicesDocumentsAreOne() {
    QUOTES.describe(PART.formatted("/v1/quotes", "listQuotes", "Quote"));
    INVENTORY.describe(PART.formatted("/v1/items", "listItems", "Item"));
    awaitDocument()
        .untilAsserted(
            () ->
                document()
                    .body("openapi", equalTo("3.1.0"))
                    .body("info.title", equalTo("Jobwright API"))
                    .body("info.version", equalTo("1.0.0-SNAPSHOT"))
                    .body("info.license.identifier", equalTo("Apache-2.0"))
                    .body("servers.url", contains("https://api.jobwright.test"))
                    .body("tags.name", contains("Items", "Quotes"))
                    .body(
                        "tags[1].description", equalTo("Offers to clients, from draft to approval"))
                    .body("paths.keySet()", hasSize(2))
                    .body("paths.'/v1/quotes'.get.tags", contains("Quotes"))
                    .body(
                        "paths.'/v1/items'.get.responses.'200'.content.'application/json'"
                            + ".schema.'$ref'",
                        equalTo("#/components/schemas/InventoryView"))
                    .body(
                        "paths.'/v1/items'.get.responses.default.'$ref'",
                        equalTo("#/components/responses/Problem"))
                    .body("components.schemas.QuotesView.title", equalTo("Quote"))
                    .body(
                        "components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl",
                        equalTo(
                            "http://localhost:18080/realms/jobwright/protocol/openid-connect/token"))
                    .body("$", not(hasKey("x-jobwright-missing"))));
  }

  @Test
  void aServiceThatGoesAwayKeepsItsPart() {
    INVOICING.describe(PART.formatted("/v1/invoices", "listInvoices", "Invoice"));
    awaitDocument().untilAsserted(() -> document().body("paths", hasKey("/v1/invoices")));
    INVOICING.stop();
    try {
      await("the gateway has noticed")
          .atMost(Duration.ofSeconds(10))
          .until(() -> asSales().get("/v1/invoices").statusCode() == 503);
      document().body("paths", hasKey("/v1/invoices")).body("'x-jobwright-missing'", nullValue());
    } finally {
      INVOICING.start();
    }
  }

  @Test
  void aServiceWithoutAUsableDocumentIsNamedAndTheRestIsThere() {
    QUOTES.describe(PART.formatted("/v1/quotes", "listQuotes", "Quote"));
    WORKORDERS.describe("not JSON");
    awaitDocument()
        .untilAsserted(
            () ->
                document()
                    .body("'x-jobwright-missing'", contains("workorders"))
                    .body("paths", hasKey("/v1/quotes")));
  }

  @Test
  void whoHasTheDocumentNeedNotReadItAgain() {
    QUOTES.describe(PART.formatted("/v1/quotes", "listQuotes", "Quote"));
    awaitDocument().untilAsserted(() -> document().body("paths", hasKey("/v1/quotes")));
    String etag = anonymous().get("/openapi.json").header("ETag");
    anonymous()
        .header("If-None-Match", etag)
        .get("/openapi.json")
        .then()
        .statusCode(304)
        .header("ETag", etag)
        .body(equalTo(""));
    QUOTES.describe(PART.formatted("/v1/quotes", "listQuotes", "Another"));
    awaitDocument()
        .untilAsserted(
            () -> assertNotEquals(etag, anonymous().get("/openapi.json").header("ETag")));
  }

  private static ValidatableResponse document() {
    return anonymous()
        .get("/openapi.json")
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .header("Cache-Control", "no-cache");
  }

  private static ConditionFactory awaitDocument() {
    return await("document refreshed").atMost(Duration.ofSeconds(10));
  }
}
