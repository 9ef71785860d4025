package io.jobwright.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Puts the services' OpenAPI documents together into the one that callers see: what the gateway
 * routes, as it answers it. The same parts give the same document, whatever came first.
 */
final class ApiMerge {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String GATEWAY = "gateway";
  private static final String MISSING = "x-jobwright-missing";

  /**
   * Who answers a path.
   *
   * @param prefix of the path, the same for all operations on one resource
   */
  record Owner(String service, String prefix, boolean isPublic) {}

  private final Function<String, Optional<Owner>> owners;
  private final JsonNode frame;

  /**
   * @param owners of the paths that callers can reach
   * @param frame the document as it is without any service: info, servers, security, problems
   */
  ApiMerge(Function<String, Optional<Owner>> owners, JsonNode frame) {
    this.owners = owners;
    this.frame = frame;
  }

  /**
   * @param documents OpenAPI documents by service; used up
   * @param missing services whose documents are not known
   */
  ObjectNode merge(Map<String, JsonNode> documents, Set<String> missing) {
    ObjectNode merged = frame.deepCopy();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(GATEWAY, Map.of(), Part.componentsOf(merged)));
    new TreeMap<>(documents)
        .forEach(
            (service, document) ->
                parts.add(Part.of(service, document, path -> isRouted(path, service))));
    ComponentNames names = ComponentNames.of(parts);
    merged.set("components", components(parts, names));
    Set<String> tags = new TreeSet<>();
    merged.set("paths", paths(parts, names, tags));
    merged.set("tags", tagList(tags));
    if (!missing.isEmpty()) {
      ArrayNode missingList = merged.putArray(MISSING);
      new TreeSet<>(missing).forEach(missingList::add);
    }
    return merged;
  }

  /** The tags that occur: first those that the frame describes, in its order. */
  private ArrayNode tagList(Set<String> tags) {
    ArrayNode list = JSON.createArrayNode();
    for (JsonNode described : frame.path("tags")) {
      if (tags.remove(described.path("name").asText())) {
        list.add(described.deepCopy());
      }
    }
    tags.forEach(tag -> list.addObject().put("name", tag));
    return list;
  }

  private boolean isRouted(String path, String service) {
    return owners.apply(path).map(owner -> owner.service().equals(service)).orElse(false);
  }

  private static ObjectNode components(List<Part> parts, ComponentNames names) {
    Map<String, JsonNode> all = new TreeMap<>();
    for (Part part : parts) {
      part.components()
          .forEach(
              (component, definition) -> {
                References.rename(definition, used -> names.of(part.name(), used));
                all.put(names.of(part.name(), component), definition);
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

  private ObjectNode paths(List<Part> parts, ComponentNames names, Set<String> tags) {
    Operations operations =
        new Operations(
            names.of(GATEWAY, "responses/Problem"), names.of(GATEWAY, "schemas/Problem"));
    Map<String, JsonNode> all = new TreeMap<>();
    for (Part part : parts) {
      part.paths()
          .forEach(
              (path, item) -> {
                Owner owner = owners.apply(path).orElseThrow();
                String tag = tag(owner);
                tags.add(tag);
                References.rename(item, used -> names.of(part.name(), used));
                operations.complete(part.name(), tag, owner.isPublic(), item);
                all.put(path, item);
              });
    }
    return JSON.createObjectNode().setAll(all);
  }

  /** {@code /v1/stock-movements} → {@code Stock movements}. */
  private static String tag(Owner owner) {
    String words = owner.prefix().substring("/v1/".length()).replace('/', ' ').replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
