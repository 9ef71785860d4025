package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The webhooks of the API, made of the schemas of the events and of {@code webhooks.properties},
 * which gives each its public name or keeps it internal.
 */
final class Webhooks {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String INTERNAL = "internal";
  private static final String SCHEMAS = "#/components/schemas/";

  /** What means something in a file of its own only, and conditions, which no generator knows. */
  private static final Set<String> LEFT_OUT =
      Set.of("$id", "$schema", "$defs", "if", "then", "else");

  private final Path folder;
  private final ObjectNode components = JSON.createObjectNode();

  private Webhooks(Path folder) {
    this.folder = folder;
  }

  /**
   * A document of nothing but webhooks.
   *
   * @param folder of the schemas
   * @param webhook what all have in common
   * @throws IllegalStateException where an event type is neither public nor internal
   */
  static ObjectNode of(Path folder, JsonNode webhook) {
    Webhooks webhooks = new Webhooks(folder);
    ObjectNode items = JSON.createObjectNode();
    webhooks
        .typesByName()
        .forEach((name, type) -> items.set(name, webhooks.item(name, type, webhook)));
    ObjectNode document = JSON.createObjectNode();
    document
        .putArray("tags")
        .addObject()
        .put("name", "Webhooks")
        .put("description", "What happened, sent to those who asked to be told");
    document.set("webhooks", items);
    document.putObject("components").set("schemas", webhooks.components);
    return document;
  }

  private Map<String, String> typesByName() {
    Properties table = new Properties();
    try (Reader file = Files.newBufferedReader(folder.resolve("webhooks.properties"))) {
      table.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Set<String> internal = Set.of(((String) table.remove(INTERNAL)).split(" ", -1));
    Map<String, String> types = new TreeMap<>();
    table.forEach((name, type) -> types.put((String) name, (String) type));
    Set<String> decided = new TreeSet<>(types.values());
    decided.addAll(internal);
    if (!decided.equals(eventTypes())) {
      throw new IllegalStateException(
          "webhooks.properties decides about " + decided + ", but there are " + eventTypes());
    }
    return types;
  }

  private Set<String> eventTypes() {
    try (Stream<Path> files = Files.list(folder.resolve("events"))) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private ObjectNode item(String name, String type, JsonNode webhook) {
    Path file = folder.resolve("events/" + type + ".json");
    JsonNode event = read(file);
    ObjectNode item = webhook.deepCopy();
    ObjectNode post = (ObjectNode) item.path("post");
    post.put("operationId", "on" + event.path("title").asText());
    post.put("summary", event.path("description").asText().replaceAll("\\.\\s.*|\\.$", ""));
    ObjectNode body = (ObjectNode) post.at("/requestBody/content/application~1json");
    ObjectNode message = (ObjectNode) body.path("schema");
    message.put("description", event.path("description").asText());
    ObjectNode properties = (ObjectNode) message.path("properties");
    properties.withObjectProperty("type").put("const", name);
    properties.putObject("data").put("$ref", component(file, event));
    String messageName = "Webhook" + event.path("title").asText();
    components.set(messageName, message);
    body.putObject("schema").put("$ref", SCHEMAS + messageName);
    ObjectNode example = (ObjectNode) body.path("example");
    example.put("type", name);
    example.set("data", event.at("/examples/0"));
    return item;
  }

  /** Makes a schema a component, with all that it refers to. */
  private String component(Path file, JsonNode schema) {
    String name = "Event" + schema.path("title").asText();
    if (!components.has(name)) {
      ObjectNode copy = schema.deepCopy();
      components.set(name, copy);
      copy.remove(LEFT_OUT);
      resolve(file, copy);
    }
    return SCHEMAS + name;
  }

  private void resolve(Path file, JsonNode node) {
    if (node instanceof ObjectNode object && object.has("$ref")) {
      String[] reference = object.path("$ref").asText().split("#", 2);
      Path target = file.resolveSibling(reference[0]).normalize();
      JsonNode schema = read(target);
      object.put(
          "$ref", component(target, reference.length == 1 ? schema : schema.at(reference[1])));
    }
    node.forEach(child -> resolve(file, child));
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
