package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * References to components inside an OpenAPI document: values of {@code $ref} and of a
 * discriminator's {@code mapping}. A component is named by its section and name: {@code
 * schemas/Line}.
 */
final class References {

  private static final String START = "#/components/";

  private References() {}

  /** What a reference is to; anything else is itself. */
  static JsonNode target(JsonNode document, JsonNode node) {
    return node.has("$ref")
        ? target(document, document.at(node.path("$ref").asText().substring(1)))
        : node;
  }

  /** The components that something refers to directly. */
  static Set<String> in(JsonNode node) {
    Set<String> found = new LinkedHashSet<>();
    rename(
        node,
        component -> {
          found.add(component);
          return component;
        });
    return found;
  }

  /** Makes every reference in something point to the new name of its component. */
  static void rename(JsonNode node, UnaryOperator<String> newName) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getKey().equals("$ref")) {
          renameText(field, newName);
        } else if (field.getKey().equals("mapping") && field.getValue().isObject()) {
          field.getValue().properties().forEach(value -> renameText(value, newName));
        }
      }
    }
    node.forEach(child -> rename(child, newName));
  }

  private static void renameText(Map.Entry<String, JsonNode> field, UnaryOperator<String> newName) {
    String text = field.getValue().textValue();
    if (text != null && text.startsWith(START)) {
      field.setValue(TextNode.valueOf(START + newName.apply(text.substring(START.length()))));
    }
  }
}
