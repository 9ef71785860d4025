package io.jobwright.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keywords that our schemas use, by the way a change of them is looked at. Any other is an
 * error, because what is not looked at cannot be guarded.
 */
public final class SchemaKeywords {

  static final List<String> UPPER_BOUNDS =
      List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
  static final List<String> LOWER_BOUNDS =
      List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  static final List<String> FIXED = List.of("pattern", "format", "uniqueItems", "if", "then");
  static final List<String> CHOICES = List.of("anyOf", "oneOf", "allOf");
  static final String UNKNOWN_FIELDS = "additionalProperties";

  /** Say nothing about what is allowed, or are compared each in its own way. */
  private static final Set<String> OTHERS =
      Set.of(
          "$ref",
          "$id",
          "$schema",
          "$comment",
          "$defs",
          "title",
          "description",
          "example",
          "examples",
          "default",
          "deprecated",
          "readOnly",
          "writeOnly",
          "discriminator",
          "type",
          "enum",
          "const",
          "properties",
          "required",
          "items",
          UNKNOWN_FIELDS);

  private SchemaKeywords() {}

  /**
   * Looks through a schema and all that it consists of.
   *
   * @param at the place of the schema, for the message
   * @throws IllegalArgumentException for a keyword that is not understood
   */
  public static void requireKnown(String at, JsonNode schema) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (!isKnown(keyword.getKey())) {
        throw new IllegalArgumentException(
            "%s: the keyword '%s' is not understood, so changes of it are not seen"
                .formatted(at, keyword.getKey()));
      }
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      requireKnown(at + "/" + property.getKey(), property.getValue());
    }
    if (schema.has("items")) {
      requireKnown(at + "/*", schema.path("items"));
    }
    for (String choice : CHOICES) {
      schema.path(choice).forEach(one -> requireKnown(at + "/" + choice, one));
    }
  }

  private static boolean isKnown(String keyword) {
    return keyword.startsWith("x-")
        || OTHERS.contains(keyword)
        || Stream.of(UPPER_BOUNDS, LOWER_BOUNDS, FIXED, CHOICES)
            .anyMatch(group -> group.contains(keyword));
  }
}
