package io.jobwright.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.gateway.proxy.Route;
import io.jobwright.gateway.proxy.RouteTable;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentIT extends GatewayTest {

  /** The path of an operation leads to its service by the id alone. */
  private static final String OPERATION = "/v1/operations/{";

  @Inject RouteTable routes;

  @Test
  void theWholeApiIsInOneDocument() {
    document()
        .body("openapi", equalTo("3.1.0"))
        .body("info.title", equalTo("Jobwright API"))
        .body("info.license.identifier", equalTo("Apache-2.0"))
        .body("servers.url", contains("/"))
        .body("tags.name", hasItem("Quotes"))
        .body("tags", everyItem(hasKey("description")))
        .body("paths", hasKey("/v1/items"))
        .body("paths", hasKey("/v1/invoices"));
  }

  @Test
  void tokensComeFromTheIssuerOfThisDeployment() {
    String issuer = "http://localhost:18080/realms/jobwright/protocol/openid-connect/";
    document()
        .body(
            "components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl",
            equalTo(issuer + "token"))
        .body(
            "components.securitySchemes.oauth2.flows.authorizationCode.authorizationUrl",
            equalTo(issuer + "auth"));
  }

  @Test
  void whatIsDescribedCanBeReachedAndIsAsPublicAsItIsSaidToBe() throws IOException {
    JsonNode paths = new ObjectMapper().readTree(document().extract().asByteArray()).path("paths");
    assertTrue(paths.size() > 20);
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      String asked = path.getKey().replace(OPERATION, "/v1/operations/iop_");
      Route route = routes.find(asked).orElseThrow(() -> notRouted(path.getKey()));
      for (JsonNode operation : path.getValue()) {
        assertEquals(route.isPublic(), operation.path("security").isEmpty(), path.getKey());
      }
    }
  }

  private static AssertionError notRouted(String path) {
    return new AssertionError(path + " is described, but no service is reached by it");
  }

  @Test
  void whoHasTheDocumentNeedNotReadItAgain() {
    String etag = anonymous().get("/openapi.json").header("ETag");
    anonymous()
        .header("If-None-Match", etag)
        .get("/openapi.json")
        .then()
        .statusCode(304)
        .header("ETag", etag)
        .body(equalTo(""));
  }

  private static ValidatableResponse document() {
    return anonymous()
        .get("/openapi.json")
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .header("Cache-Control", "no-cache");
  }
}
