package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of components in the merged document. What means the same everywhere keeps its name and
 * is there once. Where a name means different things, each carries its service's name in front. The
 * same text means different things as well where it refers to something that does.
 */
final class ComponentNames {

  private final Map<String, Map<String, String>> newNames = new HashMap<>();

  private ComponentNames() {}

  static ComponentNames of(List<Part> parts) {
    Map<String, Map<String, JsonNode>> definitions = new LinkedHashMap<>();
    for (Part part : parts) {
      part.components()
          .forEach(
              (component, definition) ->
                  definitions
                      .computeIfAbsent(component, absent -> new LinkedHashMap<>())
                      .put(part.name(), definition));
    }
    Set<String> ambiguous = ambiguous(definitions);
    Set<String> taken = new HashSet<>(definitions.keySet());
    ComponentNames names = new ComponentNames();
    for (String component : ambiguous) {
      for (String service : definitions.get(component).keySet()) {
        String newName = prefixed(service, component, taken);
        names.newNames.computeIfAbsent(service, absent -> new HashMap<>()).put(component, newName);
      }
    }
    return names;
  }

  /** What a service's component is called in the merged document. */
  String of(String service, String component) {
    return newNames.getOrDefault(service, Map.of()).getOrDefault(component, component);
  }

  private static Set<String> ambiguous(Map<String, Map<String, JsonNode>> definitions) {
    Set<String> ambiguous = new HashSet<>();
    boolean grown;
    do {
      grown = false;
      for (Map.Entry<String, Map<String, JsonNode>> component : definitions.entrySet()) {
        Collection<JsonNode> meanings = component.getValue().values();
        if (!ambiguous.contains(component.getKey()) && isAmbiguous(meanings, ambiguous)) {
          grown = ambiguous.add(component.getKey());
        }
      }
    } while (grown);
    return ambiguous;
  }

  private static boolean isAmbiguous(Collection<JsonNode> meanings, Set<String> ambiguous) {
    if (meanings.size() == 1) {
      return false;
    }
    return meanings.stream().distinct().count() > 1
        || meanings.stream().map(References::in).anyMatch(used -> intersect(used, ambiguous));
  }

  private static boolean intersect(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  private static String prefixed(String service, String component, Set<String> taken) {
    int slash = component.indexOf('/');
    String newName =
        component.substring(0, slash + 1)
            + service.substring(0, 1).toUpperCase(Locale.ROOT)
            + service.substring(1)
            + component.substring(slash + 1);
    while (!taken.add(newName)) {
      newName += "_";
    }
    return newName;
  }
}
