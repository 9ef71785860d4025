package io.jobwright.system.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A body that fits an operation's schema: what is required, and every reference to a resource for
 * which somebody has an id.
 */
final class SampleBody {

  /** What a pattern may ask for: a unit, a currency, a language, anything. */
  private static final List<String> TEXTS = List.of("C62", "EUR", "de", "1", "x");

  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "date", "2030-01-15",
          "date-time", "2030-01-15T12:00:00Z",
          "email", "someone@client.example");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ApiDescription api;
  private final Function<String, Optional<String>> ids;
  private boolean refers;

  /**
   * @param ids by field name
   */
  SampleBody(ApiDescription api, Function<String, Optional<String>> ids) {
    this.api = api;
    this.ids = ids;
  }

  String of(Operation operation) {
    return value("", operation.body()).toString();
  }

  /** Whether the last body named a resource. */
  boolean refersToSomething() {
    return refers;
  }

  private JsonNode value(String name, JsonNode described) {
    JsonNode schema = api.resolved(described);
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" -> array(name, schema);
      case "integer" -> NODES.numberNode(Math.max(1, schema.path("minimum").asInt()));
      case "boolean" -> NODES.booleanNode(true);
      case "number" -> NODES.textNode("1");
      default -> NODES.textNode(text(name, schema));
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    String first = type.isArray() ? type.get(0).asText() : type.asText();
    boolean anything = schema.isEmpty() || schema.has("properties");
    return first.isEmpty() && anything ? "object" : first;
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              if (isRequired(schema, name) || isKnownReference(name)) {
                object.set(name, value(name, property.getValue()));
              }
            });
    return object;
  }

  private ArrayNode array(String name, JsonNode schema) {
    return NODES.arrayNode().add(value(name, schema.path("items")));
  }

  private static boolean isRequired(JsonNode schema, String name) {
    for (JsonNode required : schema.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnownReference(String name) {
    return name.endsWith("Id") && ids.apply(name).isPresent();
  }

  private String text(String name, JsonNode schema) {
    Optional<String> id = ids.apply(name).filter(known -> name.endsWith("Id"));
    if (id.isPresent()) {
      refers = true;
      return id.get();
    }
    if (name.equals("currency")) {
      return "EUR";
    }
    String format = schema.path("format").asText();
    if (BY_FORMAT.containsKey(format)) {
      return BY_FORMAT.get(format);
    }
    String pattern = schema.path("pattern").asText(".*");
    return TEXTS.stream().filter(text -> text.matches(pattern)).findFirst().orElse("x");
  }
}
