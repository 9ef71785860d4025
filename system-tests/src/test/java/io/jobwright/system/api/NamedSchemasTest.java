package io.jobwright.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What has no name in the document gets one from each generator, another with the next version, or
 * is no class at all.
 */
class NamedSchemasTest {

  private static final Set<String> NO_SCHEMAS = Set.of("example", "examples");
  private static final String NAMED = "/components/schemas/[^/]+";

  @Test
  void everyObjectAndEveryEnumOfABodyHasAName() {
    JsonNode released =
        new ApiFiles(Path.of("..").toAbsolutePath().normalize()).released(ApiFiles.MERGED);
    assertEquals(List.of(), nameless(released));
  }

  @Test
  void namelessOnesAreFound() throws Exception {
    JsonNode document =
        JsonMapper.builder()
            .build()
            .readTree(
                """
                {"components": {"schemas": {"Line": {"type": "object", "properties": {
                  "tax": {"type": "object", "properties": {}},
                  "kind": {"type": "string", "enum": ["A"]},
                  "body": {}}}}},
                 "paths": {"/v1/lines": {"get": {"responses": {"200": {"content": {
                   "application/json": {"schema": {"type": "array", "items":
                     {"type": "object", "properties": {}}}}}}}}}}}
                """);
    assertEquals(
        List.of(
            "/components/schemas/Line/properties/tax",
            "/components/schemas/Line/properties/kind",
            "/components/schemas/Line/properties/body",
            "/paths//v1/lines/get/responses/200/content/application/json/schema/items"),
        nameless(document));
  }

  private static List<String> nameless(JsonNode document) {
    List<String> found = new ArrayList<>();
    collect(document, "", found);
    return found;
  }

  private static void collect(JsonNode node, String place, List<String> found) {
    if (needsName(node, place) && !place.matches(NAMED)) {
      found.add(place);
    }
    if (node.isArray()) {
      node.forEach(element -> collect(element, place, found));
    }
    node.properties().stream()
        .filter(member -> !NO_SCHEMAS.contains(member.getKey()))
        .forEach(member -> collect(member.getValue(), place + "/" + member.getKey(), found));
  }

  private static boolean needsName(JsonNode node, String place) {
    return isObject(node) || isEnum(node, place) || isAnything(node, place);
  }

  private static boolean isObject(JsonNode node) {
    return "object".equals(node.path("type").textValue()) && node.has("properties");
  }

  /** Parameters may list what they take: nobody else speaks of it. */
  private static boolean isEnum(JsonNode node, String place) {
    return node.path("enum").isArray() && !place.contains("/parameters");
  }

  private static boolean isAnything(JsonNode node, String place) {
    return place.matches(".*/properties/[^/]+")
        && node.isObject()
        && Set.of("$ref", "type", "anyOf").stream().noneMatch(node::has);
  }
}
