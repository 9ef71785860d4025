package io.jobwright.gateway.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The OpenAPI document of the whole API, as it was released and the services are tested against.
 */
@ApplicationScoped
public class ReleasedApi {

  private static final String FILE = "schemas/openapi/jobwright.json";

  private final ObjectMapper json;

  public ReleasedApi(ObjectMapper json) {
    this.json = json;
  }

  /** Read anew each time: it is long, and nobody needs all of it for good. */
  public ObjectNode document() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(FILE)) {
      return (ObjectNode) json.readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
