package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the services' OpenAPI documents together into the one that callers see. The same parts give
 * the same document.
 */
final class MergedDocument {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FRAME = "frame";

  private final ObjectNode frame;

  /**
   * @param frame what is said of the API as a whole; its members come first, and its components
   */
  MergedDocument(JsonNode frame) {
    this.frame = (ObjectNode) frame;
  }

  /**
   * @param documents by service, in the order of their tags; used up
   * @throws IllegalStateException where two services have the same path or operationId, or mean
   *     different things by one name
   */
  ObjectNode of(Map<String, JsonNode> documents) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of(FRAME, frame.deepCopy()));
    documents.forEach((service, document) -> parts.add(Part.of(service, document)));
    ObjectNode merged = frame.deepCopy();
    merged.remove(Part.MEMBERS);
    ArrayNode tags = merged.putArray("tags");
    parts.forEach(part -> part.tags().forEach(tags::add));
    merged.set("paths", together(parts, Part::paths));
    ObjectNode webhooks = together(parts, Part::webhooks);
    if (!webhooks.isEmpty()) {
      merged.set("webhooks", webhooks);
    }
    merged.set("components", components(parts));
    requireDistinctOperations(merged.path("paths"));
    return merged;
  }

  private interface Section {
    Map<String, ObjectNode> of(Part part);
  }

  private static ObjectNode together(List<Part> parts, Section section) {
    Map<String, JsonNode> all = new TreeMap<>();
    for (Part part : parts) {
      section
          .of(part)
          .forEach(
              (name, item) -> {
                if (all.put(name, item) != null) {
                  throw new IllegalStateException("Two services describe " + name);
                }
              });
    }
    return JSON.createObjectNode().setAll(all);
  }

  /** Callers get one class for one name, so it means the same everywhere, to the word. */
  private static ObjectNode components(List<Part> parts) {
    Map<String, JsonNode> all = new TreeMap<>();
    for (Part part : parts) {
      part.components()
          .forEach(
              (component, definition) -> {
                JsonNode known = all.putIfAbsent(component, definition);
                if (known != null && !known.equals(definition)) {
                  throw new IllegalStateException(
                      "Two services mean different things by %s; give them names by @Schema: %s %s"
                          .formatted(component, known, definition));
                }
              });
    }
    ObjectNode sections = JSON.createObjectNode();
    all.forEach(
        (component, definition) -> {
          int slash = component.indexOf('/');
          sections
              .withObjectProperty(component.substring(0, slash))
              .set(component.substring(slash + 1), definition);
        });
    return sections;
  }

  private static void requireDistinctOperations(JsonNode paths) {
    Set<String> ids = new HashSet<>();
    for (JsonNode item : paths) {
      for (JsonNode operation : item) {
        String id = operation.path("operationId").asText();
        if (!ids.add(id)) {
          throw new IllegalStateException("Two operations are called " + id);
        }
      }
    }
  }
}
