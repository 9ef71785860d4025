package io.jobwright.system.fuzz.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.system.fuzz.api.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values at random: some that a schema allows, some that nothing does. */
final class RandomValue {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;
  private static final int LONG = 12_000;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "0",
          "-1",
          "null",
          "true",
          "\u0000",
          "\u001b[31m",
          "\r\nX-Injected: 1",
          "שלום \u202e",
          "👩🏽‍🔧𝄞",
          "\ud83d",
          "\ufeff",
          "\uffff",
          "'; drop table quote; --",
          "%s%n%d",
          "${jndi:ldap://x}",
          "{{7*7}}",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "1e999999999",
          "NaN",
          "9".repeat(40),
          "x".repeat(LONG),
          "2030-02-29",
          "0000-00-00",
          "9999-12-31",
          "2026-03-29T02:30:00+01:00",
          "1970-01-01T00:00:00Z");

  private static final List<String> DECIMALS =
      List.of(
          "0",
          "1",
          "2.5",
          "-1",
          "-0.01",
          "0.000001",
          "0.000000001",
          "100",
          "100.01",
          "99.999999",
          "999999999999999",
          "999999999999.999999",
          "9999999999999.999999999",
          "12345678.123456789");

  private static final List<String> DATES =
      List.of("2026-01-01", "2030-02-28", "0001-01-01", "9999-12-31", "1582-10-10");

  private final RandomGenerator random;

  RandomValue(RandomGenerator random) {
    this.random = random;
  }

  /** Of the schema's own type, most of the time within its bounds. */
  JsonNode of(Schema schema) {
    return of(schema, 0);
  }

  private JsonNode of(Schema schema, int depth) {
    if (!schema.values().isEmpty()) {
      return JSON.textNode(pick(schema.values()));
    }
    return switch (schema.type()) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer" -> integer(schema);
      case "number" -> JSON.numberNode(random.nextDouble(-1e6, 1e6));
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "string" -> JSON.textNode(text(schema));
      default -> anything();
    };
  }

  private ObjectNode object(Schema schema, int depth) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
      boolean wanted = schema.required().contains(property.getKey()) || random.nextInt(3) == 0;
      if (wanted && depth < DEEPEST) {
        object.set(property.getKey(), of(property.getValue(), depth + 1));
      }
    }
    return object;
  }

  private ArrayNode array(Schema schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    int size = random.nextInt(4);
    for (int i = 0; i < size && depth < DEEPEST; i++) {
      array.add(of(schema.items(), depth + 1));
    }
    return array;
  }

  private JsonNode integer(Schema schema) {
    long least = schema.bound("minimum").orElse(-10);
    long most = schema.bound("maximum").orElse(1_000);
    return JSON.numberNode(random.nextLong(least - 1, most + 2));
  }

  private String text(Schema schema) {
    if (schema.isDecimal()) {
      return pick(DECIMALS);
    }
    return switch (schema.format()) {
      case "date" -> pick(DATES);
      case "email" -> "a" + random.nextInt(100) + "@client.example";
      default -> random.nextInt(4) == 0 ? pick(TEXTS) : word(schema);
    };
  }

  private String word(Schema schema) {
    long longest = Math.min(40, schema.bound("maxLength").orElse(40));
    StringBuilder word = new StringBuilder();
    for (long i = random.nextLong(1, longest + 1); i > 0; i--) {
      word.appendCodePoint(random.nextInt('0', 'z'));
    }
    return word.toString();
  }

  /** Of no type in particular. */
  JsonNode anything() {
    return switch (random.nextInt(10)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextLong());
      case 3 -> JSON.numberNode(new BigDecimal("1e" + random.nextInt(-400, 400)));
      case 4 -> JSON.arrayNode().add(random.nextInt());
      case 5 -> JSON.objectNode().put(text(), text());
      case 6 -> JSON.textNode(pick(DECIMALS));
      default -> JSON.textNode(text());
    };
  }

  String text() {
    return pick(TEXTS);
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
