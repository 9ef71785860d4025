package io.jobwright.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.gateway.GatewayConfig;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/**
 * The OpenAPI document of the whole API: the released one, which the services are tested against,
 * and in it where this deployment's access tokens come from.
 */
@ApplicationScoped
public class ApiDocument {

  private static final String RELEASED = "schemas/openapi/jobwright.json";
  private static final String FLOWS = "/components/securitySchemes/oauth2/flows";
  private static final String ENDPOINTS = "/protocol/openid-connect/";
  private static final String REVALIDATE = "no-cache";

  private final Page page;
  private final JsonNode paths;

  ApiDocument(GatewayConfig config, ObjectMapper json) {
    try {
      JsonNode document = released(json);
      nameIssuer(document, config.issuer().toString());
      paths = document.path("paths");
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

  /** The operations, by the template of their path. */
  Set<Map.Entry<String, JsonNode>> paths() {
    return paths.properties();
  }

  private static JsonNode released(ObjectMapper json) throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(RELEASED)) {
      return json.readTree(file);
    }
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
