package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a changed schema breaks. In a request all that was accepted must be accepted still; in an
 * answer all that was promised must be kept, while more fields and more values of an enum may come.
 */
final class SchemaCompatibility {

  /** Who reads what the schema describes. */
  enum Use {
    REQUEST,
    ANSWER
  }

  private static final List<String> UPPER_BOUNDS =
      List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
  private static final List<String> LOWER_BOUNDS =
      List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final List<String> FIXED = List.of("pattern", "format", "uniqueItems");
  private static final List<String> CHOICES = List.of("anyOf", "oneOf", "allOf");

  /** What else may be said; anything unknown must be taught here first, not be overlooked. */
  private static final Set<String> HARMLESS =
      Set.of(
          "$ref",
          "type",
          "enum",
          "const",
          "properties",
          "required",
          "items",
          "additionalProperties",
          "title",
          "description",
          "example",
          "examples",
          "default",
          "deprecated",
          "readOnly",
          "writeOnly",
          "discriminator");

  private final JsonNode released;
  private final JsonNode current;
  private final List<String> breaks;
  private final Set<List<String>> compared = new HashSet<>();

  SchemaCompatibility(JsonNode released, JsonNode current, List<String> breaks) {
    this.released = released;
    this.current = current;
    this.breaks = breaks;
  }

  void compare(String at, JsonNode was, JsonNode is, Use use) {
    if (was.has("$ref")
        && !compared.add(
            List.of(was.path("$ref").asText(), is.path("$ref").asText(), use.name()))) {
      return;
    }
    JsonNode before = References.target(released, was);
    JsonNode now = References.target(current, is);
    requireKnown(now);
    compareTypes(at, before, now, use);
    compareValues(at, before, now, use);
    compareBounds(at, before, now, use);
    compareProperties(at, before, now, use);
    if (before.has("items")) {
      compare(at + "/items", before.path("items"), now.path("items"), use);
    }
    CHOICES.forEach(keyword -> compareChoices(at, keyword, before, now, use));
  }

  private static void requireKnown(JsonNode schema) {
    schema
        .fieldNames()
        .forEachRemaining(
            keyword -> {
              if (!HARMLESS.contains(keyword)
                  && !keyword.startsWith("x-")
                  && !UPPER_BOUNDS.contains(keyword)
                  && !LOWER_BOUNDS.contains(keyword)
                  && !FIXED.contains(keyword)
                  && !CHOICES.contains(keyword)) {
                throw new IllegalStateException(
                    "What a change of " + keyword + " breaks is unknown");
              }
            });
  }

  private void compareTypes(String at, JsonNode was, JsonNode is, Use use) {
    Set<String> before = types(was);
    Set<String> now = types(is);
    boolean kept =
        use == Use.REQUEST
            ? now.isEmpty() || (!before.isEmpty() && now.containsAll(before))
            : before.isEmpty() || (!now.isEmpty() && before.containsAll(now));
    if (!kept) {
      breaks.add(at + " was " + before + " and is " + now);
    }
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(one -> types.add(one.asText()));
    if (types.contains("number")) {
      types.add("integer");
    }
    return types;
  }

  private void compareValues(String at, JsonNode was, JsonNode is, Use use) {
    Set<JsonNode> before = values(was);
    Set<JsonNode> now = values(is);
    if (use == Use.ANSWER) {
      if (!before.isEmpty() && now.isEmpty()) {
        breaks.add(at + " is no longer one of " + before);
      }
    } else if (!now.isEmpty() && (before.isEmpty() || !now.containsAll(before))) {
      Set<JsonNode> gone = new HashSet<>(before);
      gone.removeAll(now);
      breaks.add(at + " does no longer accept " + (gone.isEmpty() ? "anything" : gone));
    }
  }

  private static Set<JsonNode> values(JsonNode schema) {
    Set<JsonNode> values = new HashSet<>();
    schema.path("enum").forEach(values::add);
    if (schema.has("const")) {
      values.add(schema.path("const"));
    }
    return values;
  }

  private void compareBounds(String at, JsonNode was, JsonNode is, Use use) {
    if (use == Use.REQUEST) {
      UPPER_BOUNDS.forEach(bound -> compareBound(at, bound, was, is, 1));
      LOWER_BOUNDS.forEach(bound -> compareBound(at, bound, was, is, -1));
    }
    for (String keyword : FIXED) {
      boolean isNew = !was.has(keyword) && use == Use.ANSWER;
      boolean isGone = !is.has(keyword) && use == Use.REQUEST;
      if (!was.path(keyword).equals(is.path(keyword)) && !isNew && !isGone) {
        breaks.add(at + " has another " + keyword + ": " + is.path(keyword));
      }
    }
  }

  private void compareBound(String at, String bound, JsonNode was, JsonNode is, int direction) {
    if (!is.has(bound)) {
      return;
    }
    BigDecimal now = is.path(bound).decimalValue();
    int change = was.path(bound).decimalValue().compareTo(now);
    if (!was.has(bound) || Integer.signum(change) == direction) {
      breaks.add(at + " has a narrower " + bound + ": " + now);
    }
  }

  private void compareProperties(String at, JsonNode was, JsonNode is, Use use) {
    for (Map.Entry<String, JsonNode> property : was.path("properties").properties()) {
      JsonNode now = is.path("properties").path(property.getKey());
      String name = at + "/" + property.getKey();
      if (now.isMissingNode()) {
        breaks.add(name + " is gone");
      } else {
        compare(name, property.getValue(), now, use);
      }
    }
    Set<String> before = required(was);
    Set<String> now = required(is);
    Set<String> lost = new TreeSet<>(use == Use.REQUEST ? now : before);
    lost.removeAll(use == Use.REQUEST ? before : now);
    lost.removeIf(name -> use == Use.ANSWER && !is.path("properties").has(name));
    lost.forEach(
        name ->
            breaks.add(
                at
                    + "/"
                    + name
                    + (use == Use.REQUEST ? " is required now" : " may be absent now")));
    if (use == Use.REQUEST
        && is.path("additionalProperties").isBoolean()
        && !is.path("additionalProperties").asBoolean()
        && !was.path("additionalProperties").isBoolean()) {
      breaks.add(at + " does no longer accept unknown fields");
    }
  }

  private static Set<String> required(JsonNode schema) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    return required;
  }

  private void compareChoices(String at, String keyword, JsonNode was, JsonNode is, Use use) {
    JsonNode before = was.path(keyword);
    JsonNode now = is.path(keyword);
    for (int i = 0; i < before.size() && i < now.size(); i++) {
      compare(at + "/" + keyword + "/" + i, before.get(i), now.get(i), use);
    }
    boolean isFewer = now.size() < before.size();
    boolean isMore = now.size() > before.size();
    if (use == Use.REQUEST ? isFewer : isMore) {
      breaks.add(at + " has another " + keyword);
    }
  }
}
