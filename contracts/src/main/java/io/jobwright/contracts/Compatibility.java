package io.jobwright.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a schema still keeps what a released one promised. Old records stay on the topics and old
 * readers stay in use, so both directions count: within a version only optional fields and values
 * of an enum are added, and words may change.
 *
 * <p>Knows the keywords our schemas use, and no other: one it does not know is an error, because
 * what it does not look at it cannot guard.
 */
public final class Compatibility {

  /** Say nothing about what is allowed. */
  private static final Set<String> WORDS =
      Set.of("$id", "$schema", "$comment", "$defs", "title", "description", "examples");

  /** Any change lets in what was refused, or refuses what was let in. */
  private static final Set<String> LIMITS =
      new TreeSet<>(
          Set.of(
              "type",
              "format",
              "pattern",
              "const",
              "minLength",
              "maxLength",
              "minimum",
              "maximum",
              "minItems",
              "maxItems",
              "additionalProperties",
              "if",
              "then"));

  private static final Set<String> STRUCTURE = Set.of("properties", "required", "items", "enum");

  private final List<String> breaks = new ArrayList<>();

  private Compatibility() {}

  /**
   * What the current schema breaks, each with the place; empty where it keeps everything.
   *
   * @param released with its references in place
   * @param current likewise
   * @throws IllegalArgumentException for a keyword that is not understood
   */
  public static List<String> breaks(JsonNode released, JsonNode current) {
    requireKnown("", released);
    requireKnown("", current);
    Compatibility comparison = new Compatibility();
    comparison.compare("", released, current);
    return comparison.breaks;
  }

  /**
   * @throws IllegalArgumentException for a keyword that is not understood
   */
  static void requireKnown(String at, JsonNode schema) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      String name = keyword.getKey();
      if (!WORDS.contains(name) && !LIMITS.contains(name) && !STRUCTURE.contains(name)) {
        throw new IllegalArgumentException(
            at + ": the keyword '" + name + "' is not understood, so changes of it are not seen");
      }
    }
    schema
        .path("properties")
        .properties()
        .forEach(property -> requireKnown(at + "/" + property.getKey(), property.getValue()));
    requireItemsKnown(at, schema.path("items"));
  }

  private static void requireItemsKnown(String at, JsonNode items) {
    if (items.isObject()) {
      requireKnown(at + "/*", items);
    }
  }

  private void compare(String at, JsonNode released, JsonNode current) {
    for (String limit : LIMITS) {
      if (!released.path(limit).equals(current.path(limit))) {
        report(at, limit + " was " + told(released, limit) + " and is " + told(current, limit));
      }
    }
    compareEnum(at, released, current);
    compareRequired(at, released, current);
    for (Map.Entry<String, JsonNode> property : released.path("properties").properties()) {
      JsonNode now = current.path("properties").path(property.getKey());
      String place = at + "/" + property.getKey();
      if (now.isMissingNode()) {
        report(place, "is removed");
      } else {
        compare(place, property.getValue(), now);
      }
    }
    if (released.has("items") != current.has("items")) {
      report(at, "items was " + told(released, "items") + " and is " + told(current, "items"));
    } else if (released.has("items")) {
      compare(at + "/*", released.path("items"), current.path("items"));
    }
  }

  private void compareEnum(String at, JsonNode released, JsonNode current) {
    if (released.has("enum") != current.has("enum")) {
      report(at, "enum was " + told(released, "enum") + " and is " + told(current, "enum"));
      return;
    }
    Set<String> gone = values(released.path("enum"));
    gone.removeAll(values(current.path("enum")));
    gone.forEach(value -> report(at, "no longer allows " + value));
  }

  private void compareRequired(String at, JsonNode released, JsonNode current) {
    Set<String> before = values(released.path("required"));
    Set<String> now = values(current.path("required"));
    for (String name : now) {
      if (!before.contains(name)) {
        report(at + "/" + name, "is now required, and older events do not have it");
      }
    }
    for (String name : before) {
      if (!now.contains(name) && current.path("properties").has(name)) {
        report(at + "/" + name, "may now be absent, and readers rely on it");
      }
    }
  }

  private void report(String at, String what) {
    breaks.add((at.isEmpty() ? "/" : at) + " " + what);
  }

  private static String told(JsonNode schema, String keyword) {
    return schema.has(keyword) ? schema.path(keyword).toString() : "not limited";
  }

  private static Set<String> values(JsonNode list) {
    Set<String> values = new LinkedHashSet<>();
    list.forEach(value -> values.add(value.asText()));
    return values;
  }
}
