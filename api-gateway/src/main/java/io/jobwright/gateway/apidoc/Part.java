package io.jobwright.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What one contributor brings to the document.
 *
 * @param name of the service
 * @param paths path items by path
 * @param components by section and name, {@code schemas/Line}
 */
record Part(String name, Map<String, ObjectNode> paths, Map<String, JsonNode> components) {

  /**
   * The paths that callers can reach, and the components that these need.
   *
   * @param document an OpenAPI document; changed and used up by the merge
   */
  static Part of(String name, JsonNode document, Predicate<String> isReachable) {
    Map<String, ObjectNode> paths = new LinkedHashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (isReachable.test(path.getKey()) && path.getValue() instanceof ObjectNode item) {
                paths.put(path.getKey(), item);
              }
            });
    Map<String, JsonNode> components = componentsOf(document);
    components.keySet().retainAll(needed(paths, components));
    return new Part(name, paths, components);
  }

  static Map<String, JsonNode> componentsOf(JsonNode document) {
    Map<String, JsonNode> components = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
      for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
        components.put(section.getKey() + "/" + component.getKey(), component.getValue());
      }
    }
    return components;
  }

  private static Set<String> needed(
      Map<String, ObjectNode> paths, Map<String, JsonNode> components) {
    Set<String> needed = new HashSet<>();
    Deque<JsonNode> toVisit = new ArrayDeque<>(paths.values());
    while (!toVisit.isEmpty()) {
      for (String component : References.in(toVisit.pop())) {
        if (needed.add(component)) {
          toVisit.push(components.getOrDefault(component, JsonNodeFactory.instance.missingNode()));
        }
      }
    }
    return needed;
  }
}
