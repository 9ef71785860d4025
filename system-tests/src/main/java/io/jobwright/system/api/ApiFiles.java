package io.jobwright.system.api;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents as files: those that the last build of the services made, and those that were
 * released, {@code schemas/openapi/<service>.json} and all together {@code jobwright.json}.
 */
final class ApiFiles {

  static final String MERGED = "jobwright";

  private static final String WEBHOOKS = "webhooks";

  private static final List<String> SERVICES =
      List.of("quotes", "workorders", "inventory", "invoicing");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter PRETTY =
      JSON.writer(
          new DefaultPrettyPrinter().withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES));

  private final Path root;

  /**
   * @param root of the project
   */
  ApiFiles(Path root) {
    this.root = root;
  }

  /** Of the present code, by name: each service's, and all together. */
  Map<String, JsonNode> current() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    for (String service : SERVICES) {
      JsonNode document = read(root.resolve(service + "-service/target/openapi/openapi.json"));
      all.put(service, document);
      parts.put(service, document.deepCopy());
    }
    Path schemas = root.resolve("schemas/src/main/resources/schemas");
    parts.put(WEBHOOKS, Webhooks.of(schemas, resource("webhook.json")));
    all.put(MERGED, new MergedDocument(resource("frame.json")).of(parts));
    return all;
  }

  /** Missing where it was never released. */
  JsonNode released(String name) {
    Path file = releasedFile(name);
    return Files.exists(file) ? read(file) : JSON.missingNode();
  }

  void release(String name, JsonNode document) {
    try {
      Files.createDirectories(releasedFile(name).getParent());
      Files.writeString(releasedFile(name), PRETTY.writeValueAsString(document) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Path releasedFile(String name) {
    return root.resolve("schemas/openapi/" + name + ".json");
  }

  private static JsonNode resource(String name) {
    try (InputStream file = ApiFiles.class.getResourceAsStream(name)) {
      return JSON.readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
