package io.jobwright.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * JSON Schemas of what events carry. As published they are open: whoever reads must expect fields
 * that are added later. For what we say ourselves they are closed: a field that is in no schema is
 * a promise nobody made.
 */
public final class EventSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private static final Set<String> CONDITION = Set.of("if", "then");

  private final Documents documents;
  private final Map<String, Schema> open = new ConcurrentHashMap<>();
  private final Map<String, Schema> closed = new ConcurrentHashMap<>();

  public EventSchemas(Documents documents) {
    this.documents = documents;
  }

  public boolean has(String type) {
    return documents.has(path(type));
  }

  /** The schema of a type with everything it refers to in place. */
  public JsonNode get(String type) {
    return documents.get(path(type));
  }

  public static String path(String type) {
    return "events/" + type + ".json";
  }

  /** The schema's examples, and each of them without anything that may be absent. */
  public List<JsonNode> examples(String type) {
    JsonNode schema = get(type);
    List<JsonNode> examples = new ArrayList<>();
    for (JsonNode example : schema.path("examples")) {
      examples.add(example);
      examples.add(withoutOptional(schema, example));
    }
    return examples;
  }

  private static JsonNode withoutOptional(JsonNode schema, JsonNode value) {
    JsonNode copy = value.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.retain(required(schema, value));
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        JsonNode property = schema.path("properties").path(field.getKey());
        field.setValue(withoutOptional(property, field.getValue()));
      }
    } else if (copy instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, withoutOptional(schema.path("items"), list.get(i)));
      }
    }
    return copy;
  }

  private static Set<String> required(JsonNode schema, JsonNode value) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    if (schema.has("if") && violations(compile(schema.path("if")), value.toString()).isEmpty()) {
      schema.at("/then/required").forEach(name -> required.add(name.asText()));
    }
    return required;
  }

  /** In what these data break the published schema; fields it does not know are no matter. */
  public List<String> violations(String type, String data) {
    return violations(open.computeIfAbsent(type, one -> compile(get(one))), data);
  }

  /** In what these data break the schema or go beyond it. */
  public List<String> violationsOfSender(String type, String data) {
    return violations(closed.computeIfAbsent(type, one -> compile(closed(get(one)))), data);
  }

  static Schema compile(JsonNode schema) {
    return REGISTRY.getSchema(withoutIds(schema).toString(), InputFormat.JSON);
  }

  static List<String> violations(Schema schema, String data) {
    try {
      JSON.readTree(data);
    } catch (JsonProcessingException noJson) {
      return List.of(": is no JSON");
    }
    return schema.validate(data, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .sorted()
        .toList();
  }

  /** Everything is in place, so that ids have nothing left to resolve. */
  private static JsonNode withoutIds(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    objectsIn(copy).toList().forEach(object -> object.remove("$id"));
    return copy;
  }

  private static JsonNode closed(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    close(copy);
    return copy;
  }

  /** A condition stays open: it speaks of some fields of what is closed already. */
  private static void close(JsonNode node) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!CONDITION.contains(field.getKey())) {
        close(field.getValue());
      }
    }
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
  }

  private static Stream<ObjectNode> objectsIn(JsonNode node) {
    Stream<ObjectNode> below =
        StreamSupport.stream(node.spliterator(), false).flatMap(EventSchemas::objectsIn);
    return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
  }
}
