package io.jobwright.system.fuzz.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobwright.system.fuzz.api.Schema;
import io.jobwright.system.fuzz.world.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A body in which one field is not what its schema says. */
final class FieldCases {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> WRONG_IDS =
      List.of("zzz_01h2xcejqtf2nbrexx3vqjhp41", "1", "", "01h2xcejqtf2nbrexx3vqjhp41");
  private static final String ARABIC_TWELVE = "١٢";

  List<Case> of(Subject subject) {
    List<Case> cases = new ArrayList<>();
    if (!subject.takesBody()) {
      return cases;
    }
    Bending bending = new Bending(subject);
    cases.addAll(unknown(subject, bending));
    for (Field field : Field.of(subject.schema())) {
      cases.addAll(presence(field, bending));
      wrongValues(field)
          .forEach((name, value) -> cases.add(bending.refused(Kind.FIELD, field, name, value)));
      for (String token : wrongTokens(field.schema())) {
        String name = "the token " + token;
        cases.add(bending.refusedToken(Kind.FIELD, field, name, token));
      }
      if (field.isText()) {
        String half = "\"a\\ud83d b\"";
        cases.add(bending.refusedToken(Kind.TEXT, field, "half a surrogate pair", half));
      }
    }
    return cases;
  }

  private static List<Case> unknown(Subject subject, Bending bending) {
    List<Case> cases = new ArrayList<>();
    Schema anything = subject.schema();
    for (Field place : bending.objects()) {
      Field field = new Field(place.owners(), with(place.path(), "unheardOf"), anything, false);
      cases.add(bending.refused(Kind.FIELD, field, "an unknown field", JSON.numberNode(1)));
    }
    return cases;
  }

  private static List<String> with(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  private static List<Case> presence(Field field, Bending bending) {
    if (bending.isMergePatch()) {
      return List.of();
    }
    Case nothing = bending.refused(Kind.FIELD, field, "null", JSON.nullNode());
    return field.required() ? List.of(bending.refusedWithout(field), nothing) : List.of(nothing);
  }

  /** Values that the schema does not allow, by what they are. */
  private static Map<String, JsonNode> wrongValues(Field field) {
    Schema schema = field.schema();
    Values values = new Values();
    switch (schema.type()) {
      case "string" -> strings(schema, values);
      case "integer" ->
          values
              .add("text", "1")
              .add("a fraction", JSON.numberNode(1.5))
              .add("true", JSON.booleanNode(true))
              .add("2^63", JSON.numberNode(new java.math.BigInteger("9223372036854775808")));
      case "boolean" -> values.add("text", "true").add("a number", JSON.numberNode(1));
      case "object" -> {
        if (!schema.properties().isEmpty()) {
          values.add("text", "x").add("a list", JSON.arrayNode());
        }
      }
      case "array" -> values.add("text", "x").add("an object", JSON.objectNode());
      default -> {}
    }
    return values.all();
  }

  private static void strings(Schema schema, Values values) {
    values
        .add("a number", JSON.numberNode(12))
        .add("false", JSON.booleanNode(false))
        .add("a list", JSON.arrayNode())
        .add("an object", JSON.objectNode());
    if (schema.isDecimal()) {
      values
          .add("a JSON number", JSON.numberNode(12.5))
          .each("NaN", "Infinity", "1e400", "1E3", "+1", " 1", "", "-", "1,5", "0x1", ARABIC_TWELVE)
          .add("16 digits", "1".repeat(16))
          .add("10 decimals", "0." + "1".repeat(10));
    } else if (!schema.values().isEmpty()) {
      values.each("NO_SUCH_VALUE", schema.values().getFirst().toLowerCase(java.util.Locale.ROOT));
      values.add("none", "");
    } else if (schema.format().equals("date")) {
      values.each("2026-02-30", "tomorrow", "2026-01-01T00:00:00Z", "20260101", "+10000-01-01", "");
    } else if (schema.format().equals("date-time")) {
      values.each("2026-01-01T00:00:00", "2026-01-01", "now", "");
    } else {
      values.add("NUL", "a\0b");
      WRONG_IDS.stream().filter(id -> !schema.matchesPattern(id)).forEach(values::each);
    }
  }

  /** What is no JSON, but what some parsers take for a number. */
  private static List<String> wrongTokens(Schema schema) {
    boolean number = schema.is("integer") || schema.is("number") || schema.isDecimal();
    return number ? List.of("NaN", "-Infinity", "1e400", "01", ".5") : List.of();
  }

  /** Named values, in the order they were added. */
  private static final class Values {
    private final Map<String, JsonNode> all = new java.util.LinkedHashMap<>();

    Values add(String name, JsonNode value) {
      all.put(name, value);
      return this;
    }

    Values add(String name, String text) {
      return add(name, JSON.textNode(text));
    }

    Values each(String... texts) {
      for (String text : texts) {
        add("'" + text + "'", text);
      }
      return this;
    }

    Map<String, JsonNode> all() {
      return all;
    }
  }
}
