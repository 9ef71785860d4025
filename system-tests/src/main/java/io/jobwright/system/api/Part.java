package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one contributor brings to the document.
 *
 * @param name of the service
 * @param tags with their descriptions
 * @param paths path items by path
 * @param webhooks path items by event type
 * @param components by section and name, {@code schemas/Line}
 */
record Part(
    String name,
    List<JsonNode> tags,
    Map<String, ObjectNode> paths,
    Map<String, ObjectNode> webhooks,
    Map<String, JsonNode> components) {

  /** The members of a document that are merged one by one. */
  static final Set<String> MEMBERS = Set.of("tags", "paths", "webhooks", "components");

  /**
   * @param document an OpenAPI document; changed and used up by the merge
   */
  static Part of(String name, JsonNode document) {
    List<JsonNode> tags = new ArrayList<>();
    document.path("tags").forEach(tags::add);
    return new Part(
        name, tags, items(document, "paths"), items(document, "webhooks"), components(document));
  }

  private static Map<String, ObjectNode> items(JsonNode document, String member) {
    Map<String, ObjectNode> items = new LinkedHashMap<>();
    document
        .path(member)
        .properties()
        .forEach(item -> items.put(item.getKey(), (ObjectNode) item.getValue()));
    return items;
  }

  private static Map<String, JsonNode> components(JsonNode document) {
    Map<String, JsonNode> components = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
      for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
        components.put(section.getKey() + "/" + component.getKey(), component.getValue());
      }
    }
    return components;
  }
}
