package io.jobwright.system.fuzz.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A JSON Schema of an OpenAPI 3.1 document, with its references followed. */
public final class Schema {

  private static final String NULL = "null";

  private final JsonNode document;
  private final JsonNode node;

  private Schema(JsonNode document, JsonNode node) {
    this.document = document;
    this.node = node;
  }

  static Schema of(JsonNode document, JsonNode described) {
    return new Schema(document, flattened(document, described));
  }

  /** Reference, {@code allOf} and what stands beside them as one; of alternatives, the first. */
  private static JsonNode flattened(JsonNode document, JsonNode described) {
    if (!(described instanceof ObjectNode object)) {
      return described;
    }
    List<JsonNode> parts = new ArrayList<>();
    if (object.has("$ref")) {
      parts.add(document.at(object.path("$ref").asText().substring(1)));
    }
    object.path("allOf").forEach(parts::add);
    for (String alternatives : List.of("oneOf", "anyOf")) {
      for (JsonNode one : object.path(alternatives)) {
        if (!NULL.equals(one.path("type").asText())) {
          parts.add(one);
          break;
        }
      }
    }
    if (parts.isEmpty()) {
      return described;
    }
    ObjectNode whole = object.objectNode();
    for (JsonNode part : parts) {
      merge(whole, flattened(document, part));
    }
    merge(whole, object.deepCopy().without(Set.of("$ref", "allOf", "oneOf", "anyOf")));
    return whole;
  }

  private static void merge(ObjectNode whole, JsonNode part) {
    for (Map.Entry<String, JsonNode> field : part.properties()) {
      JsonNode present = whole.get(field.getKey());
      if (present instanceof ObjectNode both && field.getKey().equals("properties")) {
        both.setAll((ObjectNode) field.getValue().deepCopy());
      } else if (present != null && field.getKey().equals("required")) {
        field.getValue().forEach(whole.withArray("required")::add);
      } else {
        whole.set(field.getKey(), field.getValue().deepCopy());
      }
    }
  }

  /** The first type that is not null; {@code object} where only properties say so; or empty. */
  public String type() {
    JsonNode type = node.path("type");
    if (type.isTextual()) {
      return type.asText();
    }
    for (JsonNode one : type) {
      if (!NULL.equals(one.asText())) {
        return one.asText();
      }
    }
    return node.has("properties") ? "object" : "";
  }

  public boolean is(String type) {
    return type().equals(type);
  }

  /** Whether callers may say that there is none. */
  public boolean isNullable() {
    for (JsonNode one : node.path("type")) {
      if (NULL.equals(one.asText())) {
        return true;
      }
    }
    return false;
  }

  /** A string that is a number. */
  public boolean isDecimal() {
    return is("string") && matchesPattern("12.50") && !matchesPattern("x") && !matchesPattern("A");
  }

  public List<String> values() {
    List<String> values = new ArrayList<>();
    node.path("enum").forEach(value -> values.add(value.asText()));
    return values;
  }

  public Map<String, Schema> properties() {
    Map<String, Schema> properties = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
      properties.put(property.getKey(), of(document, property.getValue()));
    }
    return properties;
  }

  public Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    node.path("required").forEach(name -> required.add(name.asText()));
    return required;
  }

  public Schema items() {
    return of(document, node.path("items"));
  }

  /** A bound such as {@code maxLength}. */
  public OptionalLong bound(String keyword) {
    JsonNode bound = node.path(keyword);
    return bound.isIntegralNumber() ? OptionalLong.of(bound.asLong()) : OptionalLong.empty();
  }

  public String format() {
    return node.path("format").asText();
  }

  public boolean hasPattern() {
    return node.has("pattern");
  }

  /** As ECMA 262 has it: anywhere in the text, unless the pattern says otherwise. */
  public boolean matchesPattern(String text) {
    return !hasPattern()
        || java.util.regex.Pattern.compile(node.path("pattern").asText()).matcher(text).find();
  }

  /** What the document itself gives as an example. */
  public Optional<JsonNode> example() {
    JsonNode first = node.path("examples").path(0);
    JsonNode example = first.isMissingNode() ? node.path("example") : first;
    return example.isMissingNode() ? Optional.empty() : Optional.of(example);
  }

  public Optional<JsonNode> constant() {
    return Optional.ofNullable(node.get("const"));
  }
}
