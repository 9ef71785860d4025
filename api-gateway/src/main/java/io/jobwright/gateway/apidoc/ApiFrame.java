package io.jobwright.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the OpenAPI document says of the API as a whole, for this deployment. */
@ApplicationScoped
class ApiFrame {

  private static final String RESOURCE = "openapi/frame.json";
  private static final String ENDPOINTS = "/protocol/openid-connect/";

  private final ObjectNode document;

  ApiFrame(
      ObjectMapper json,
      GatewayConfig config,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    document = (ObjectNode) read(json);
    document.withObject("/info").put("version", version);
    document.putArray("servers").addObject().put("url", config.publicUrl().toString());
    for (JsonNode flow : document.at("/components/securitySchemes/oauth2/flows")) {
      ObjectNode addresses = (ObjectNode) flow;
      addresses.put("tokenUrl", config.issuer() + ENDPOINTS + "token");
      if (addresses.has("authorizationUrl")) {
        addresses.put("authorizationUrl", config.issuer() + ENDPOINTS + "auth");
      }
    }
  }

  JsonNode document() {
    return document;
  }

  private static JsonNode read(ObjectMapper json) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream frame = loader.getResourceAsStream(RESOURCE)) {
      return json.readTree(frame);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
