package io.jobwright.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaCompatibilityTest {

  private static final String RELEASED =
      """
      {
        "title": "Sent",
        "type": "object",
        "properties": {
          "id": {"type": "string", "pattern": "^quo_"},
          "day": {"type": "string", "format": "date"},
          "note": {"type": "string", "maxLength": 10},
          "kind": {"type": "string", "enum": ["A", "B"]},
          "lines": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"net": {"type": "string"}},
              "required": ["net"]
            }
          }
        },
        "required": ["id", "kind"]
      }
      """;

  private static ObjectNode released() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(RELEASED);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static List<String> breaksWhere(Consumer<ObjectNode> change) {
    ObjectNode current = released();
    change.accept(current);
    return SchemaCompatibility.ofEvent(released(), current);
  }

  private static ObjectNode at(ObjectNode schema, String pointer) {
    return (ObjectNode) schema.at(pointer);
  }

  @Test
  void whatIsOnlyAddedBreaksNothing() {
    assertEquals(
        List.of(),
        breaksWhere(
            schema -> {
              at(schema, "/properties").putObject("added").put("type", "string");
              ((ArrayNode) schema.at("/properties/kind/enum")).add("C");
              at(schema, "/properties/lines/items/properties")
                  .putObject("gross")
                  .put("type", "string");
            }));
  }

  @Test
  void otherWordsBreakNothing() {
    assertEquals(
        List.of(),
        breaksWhere(schema -> schema.put("title", "Other").put("description", "Newly told")));
  }

  @Test
  void aRemovedFieldBreaks() {
    assertEquals(
        List.of("/note is gone"), breaksWhere(schema -> at(schema, "/properties").remove("note")));
  }

  @Test
  void aFieldRemovedFromTheItemsOfAListBreaks() {
    assertEquals(
        List.of("/lines/*/net is gone"),
        breaksWhere(
            schema -> {
              at(schema, "/properties/lines/items/properties").remove("net");
              ((ArrayNode) schema.at("/properties/lines/items/required")).removeAll();
            }));
  }

  @Test
  void aNewRequiredFieldBreaks() {
    assertEquals(
        List.of("/note is required now"),
        breaksWhere(schema -> ((ArrayNode) schema.path("required")).add("note")));
  }

  @Test
  void aRequiredFieldThatMayNowBeAbsentBreaks() {
    assertEquals(
        List.of("/kind may be absent now"),
        breaksWhere(schema -> ((ArrayNode) schema.path("required")).remove(1)));
  }

  @Test
  void anotherTypeBreaks() {
    assertEquals(
        List.of("/note type was \"string\" and is \"integer\""),
        breaksWhere(schema -> at(schema, "/properties/note").put("type", "integer")));
  }

  @Test
  void aNarrowerEnumBreaks() {
    assertEquals(
        List.of("/kind no longer allows B"),
        breaksWhere(schema -> ((ArrayNode) schema.at("/properties/kind/enum")).remove(1)));
  }

  @Test
  void anEnumThatComesOrGoesBreaks() {
    assertEquals(
        List.of("/note enum was not limited and is [\"A\"]"),
        breaksWhere(schema -> at(schema, "/properties/note").putArray("enum").add("A")));
    assertEquals(
        List.of("/kind enum was [\"A\",\"B\"] and is not limited"),
        breaksWhere(schema -> at(schema, "/properties/kind").remove("enum")));
  }

  @Test
  void anotherFormatPatternOrLimitBreaks() {
    assertEquals(
        List.of("/day format was \"date\" and is \"date-time\""),
        breaksWhere(schema -> at(schema, "/properties/day").put("format", "date-time")));
    assertEquals(
        List.of("/id pattern was \"^quo_\" and is \"^ctr_\""),
        breaksWhere(schema -> at(schema, "/properties/id").put("pattern", "^ctr_")));
    assertEquals(
        List.of("/note maxLength was 10 and is not limited"),
        breaksWhere(schema -> at(schema, "/properties/note").remove("maxLength")));
    assertEquals(
        List.of("/lines minItems was not limited and is 1"),
        breaksWhere(schema -> at(schema, "/properties/lines").put("minItems", 1)));
  }

  @Test
  void aKeywordThatIsNotUnderstoodIsRefused() {
    ObjectNode current = released();
    at(current, "/properties/lines/items").put("contentEncoding", "base64");
    JsonNode before = released();
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> SchemaCompatibility.ofEvent(before, current));
    assertEquals(
        "/lines/*: the keyword 'contentEncoding' is not understood, so changes of it are not seen",
        refused.getMessage());
  }
}
