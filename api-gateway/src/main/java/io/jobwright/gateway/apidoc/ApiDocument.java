package io.jobwright.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.gateway.GatewayConfig;
import io.jobwright.gateway.api.ReleasedApi;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The OpenAPI document of the whole API: the released one, which the services are tested against,
 * and in it where this deployment's access tokens come from.
 */
@ApplicationScoped
public class ApiDocument {

  private static final String FLOWS = "/components/securitySchemes/oauth2/flows";
  private static final String ENDPOINTS = "/protocol/openid-connect/";
  private static final String REVALIDATE = "no-cache";

  private final Page page;

  ApiDocument(GatewayConfig config, ReleasedApi api, ObjectMapper json) {
    try {
      JsonNode document = api.document();
      nameIssuer(document, config.issuer().toString());
      page =
          new Page("application/json", REVALIDATE, Buffer.buffer(json.writeValueAsBytes(document)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public void install(Router router, int order, Handler<RoutingContext> limit) {
    router
        .route("/openapi.json")
        .order(order)
        .handler(limit)
        .handler(ReadOnly::check)
        .handler(page::send);
  }

  private static void nameIssuer(JsonNode document, String issuer) {
    for (JsonNode flow : document.at(FLOWS)) {
      ObjectNode addresses = (ObjectNode) flow;
      addresses.put("tokenUrl", issuer + ENDPOINTS + "token");
      if (addresses.has("authorizationUrl")) {
        addresses.put("authorizationUrl", issuer + ENDPOINTS + "auth");
      }
    }
  }
}
