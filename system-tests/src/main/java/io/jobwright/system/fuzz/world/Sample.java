package io.jobwright.system.fuzz.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.system.fuzz.api.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Values that fit a schema, of names and ids that mean something here. */
public final class Sample {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What the schema alone does not tell. */
  private static final Map<String, String> BY_NAME = Map.of("currency", "EUR", "country", "AT");

  /** What is good for one thing only, so that an example of it serves once. */
  private static final Set<String> GOOD_ONCE = Set.of("idempotencyKey", "externalRefs");

  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "date", "2030-01-15",
          "date-time", "2030-01-15T12:00:00Z",
          "email", "someone@client.example",
          "uri", "https://client.example/");

  /** What a pattern may ask for: a number, a unit, a currency, a country, a language. */
  private static final List<String> TEXTS = List.of("1", "C62", "EUR", "AT", "en", "x");

  private final Function<String, Optional<String>> references;
  private final Predicate<String> useful;
  private final String suffix;

  /**
   * @param references ids by the name of the field that names one
   * @param useful fields whose reference is worth sending where it is not required
   * @param suffix makes names that must differ differ
   */
  public Sample(
      Function<String, Optional<String>> references, Predicate<String> useful, String suffix) {
    this.references = references;
    this.useful = useful;
    this.suffix = suffix;
  }

  /** What is required, and references to what is there if they are wanted. */
  public JsonNode of(Schema schema, boolean withReferences) {
    return value("", schema, withReferences);
  }

  /** A value of a field of this name. */
  public JsonNode value(String name, Schema schema) {
    return value(name, schema, true);
  }

  private JsonNode value(String name, Schema schema, boolean withReferences) {
    if (!schema.values().isEmpty()) {
      return NODES.textNode(schema.values().getFirst());
    }
    return switch (schema.type()) {
      case "object" -> object(schema, withReferences);
      case "array" -> NODES.arrayNode().add(value(name, schema.items(), withReferences));
      case "integer" -> NODES.numberNode(Math.max(1, schema.bound("minimum").orElse(1)));
      case "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      case "string" -> NODES.textNode(text(name, schema));
      default -> NODES.objectNode();
    };
  }

  private ObjectNode object(Schema schema, boolean withReferences) {
    ObjectNode object = NODES.objectNode();
    schema
        .properties()
        .forEach(
            (name, property) -> {
              boolean reference = withReferences && useful.test(name);
              if (schema.required().contains(name) || reference) {
                object.set(name, value(name, property, withReferences));
              }
            });
    return object;
  }

  private String text(String name, Schema schema) {
    Optional<String> id = references.apply(name);
    if (id.isPresent()) {
      return id.get();
    }
    String format = schema.format();
    if (BY_FORMAT.containsKey(format)) {
      return BY_FORMAT.get(format);
    }
    String own = name.isEmpty() ? suffix : name + "-" + suffix;
    Stream<String> examples = schema.example().map(JsonNode::asText).stream();
    boolean special = BY_NAME.containsKey(name) || schema.isDecimal();
    Stream<String> first =
        special ? Stream.of(BY_NAME.getOrDefault(name, "1")) : Stream.of(own, suffix);
    return Stream.of(first, examples, TEXTS.stream())
        .flatMap(Function.identity())
        .filter(schema::matchesPattern)
        .filter(text -> text.length() <= schema.bound("maxLength").orElse(Integer.MAX_VALUE))
        .findFirst()
        .orElse("x");
  }

  /** An example of the document, about what is there and under names of its own. */
  JsonNode adapted(JsonNode example, Schema schema) {
    return switch (example) {
      case ObjectNode object -> adaptedObject(object, schema);
      case ArrayNode array -> {
        ArrayNode adapted = NODES.arrayNode();
        array.forEach(element -> adapted.add(adapted(element, schema.items())));
        yield adapted;
      }
      default -> example;
    };
  }

  private ObjectNode adaptedObject(ObjectNode example, Schema schema) {
    ObjectNode adapted = NODES.objectNode();
    Map<String, Schema> properties = schema.properties();
    for (Map.Entry<String, JsonNode> field : example.properties()) {
      if (GOOD_ONCE.contains(field.getKey())) {
        continue;
      }
      Schema property = properties.get(field.getKey());
      boolean required = schema.required().contains(field.getKey());
      if (property == null) {
        adapted.set(field.getKey(), field.getValue());
      } else if (Resources.isPublicId(field.getValue().asText())) {
        if (required || useful.test(field.getKey())) {
          String id = references.apply(field.getKey()).orElse(field.getValue().asText());
          adapted.put(field.getKey(), id);
        }
      } else if (required && isFreeText(property)) {
        adapted.put(field.getKey(), text(field.getKey(), property));
      } else {
        adapted.set(field.getKey(), adapted(field.getValue(), property));
      }
    }
    return adapted;
  }

  private static boolean isFreeText(Schema schema) {
    return schema.is("string")
        && schema.values().isEmpty()
        && schema.format().isEmpty()
        && !schema.hasPattern();
  }
}
