package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.contracts.References;
import io.jobwright.contracts.SchemaCompatibility;
import io.jobwright.contracts.SchemaKeywords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a changed OpenAPI document breaks for those who use the API as it was released. Stricter
 * than the wire needs in two points, for the sake of generated clients: an operationId and the name
 * of a schema stay.
 */
final class Compatibility {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode released;
  private final JsonNode current;
  private final List<String> breaks = new ArrayList<>();
  private final SchemaCompatibility schemas;

  private Compatibility(JsonNode released, JsonNode current) {
    this.released = released;
    this.current = current;
    this.schemas = new SchemaCompatibility(released, current);
  }

  /** What breaks, in words; empty where nothing does. */
  static List<String> breaks(JsonNode released, JsonNode current) {
    Compatibility compatibility = new Compatibility(released, current);
    compatibility.compare();
    compatibility.breaks.addAll(compatibility.schemas.breaks());
    return List.copyOf(compatibility.breaks);
  }

  private void compare() {
    compareItems("paths");
    compareItems("webhooks");
    for (Map.Entry<String, JsonNode> schema : released.at("/components/schemas").properties()) {
      if (!current.at("/components/schemas").has(schema.getKey())) {
        breaks.add("the schema " + schema.getKey() + " is gone");
      }
    }
    for (Map.Entry<String, JsonNode> schema : current.at("/components/schemas").properties()) {
      SchemaKeywords.requireKnown(schema.getKey(), schema.getValue());
    }
  }

  private void compareItems(String section) {
    for (Map.Entry<String, JsonNode> item : released.path(section).properties()) {
      JsonNode now = current.path(section).path(item.getKey());
      for (Map.Entry<String, JsonNode> operation : item.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          compareOperation(
              section + " " + operation.getKey() + " " + item.getKey(),
              operation.getValue(),
              now.path(operation.getKey()),
              section.equals("webhooks"));
        }
      }
    }
  }

  /**
   * @param isSentByUs whether the body is ours, as that of a webhook is
   */
  private void compareOperation(String at, JsonNode was, JsonNode is, boolean isSentByUs) {
    if (is.isMissingNode()) {
      breaks.add(at + " is gone");
      return;
    }
    if (!was.path("operationId").equals(is.path("operationId"))) {
      breaks.add(at + " has another operationId, " + is.path("operationId").asText());
    }
    compareSecurity(at, was, is);
    compareParameters(at, was, is);
    compareBody(at, was.path("requestBody"), is.path("requestBody"), isSentByUs);
    compareResponses(at, was.path("responses"), is.path("responses"));
  }

  /** Each of the alternatives that sufficed must suffice still. */
  private void compareSecurity(String at, JsonNode was, JsonNode is) {
    Set<JsonNode> alternatives = new HashSet<>();
    is.path("security").forEach(alternatives::add);
    if (was.path("security").isEmpty() && !is.path("security").isEmpty()) {
      breaks.add(at + " needs a token now");
    }
    for (JsonNode alternative : was.path("security")) {
      if (!is.path("security").isEmpty() && !alternatives.contains(alternative)) {
        breaks.add(at + " is no longer allowed by " + alternative);
      }
    }
  }

  private void compareParameters(String at, JsonNode was, JsonNode is) {
    for (JsonNode reference : was.path("parameters")) {
      JsonNode parameter = References.target(released, reference);
      JsonNode now = parameter(is, parameter);
      String name = at + " parameter " + parameter.path("name").asText();
      if (now.isMissingNode()) {
        breaks.add(name + " is gone");
      } else {
        requireNotStricter(name, parameter, now);
        schemas.compare(
            name, parameter.path("schema"), now.path("schema"), SchemaCompatibility.Use.REQUEST);
        if (!parameter.path("explode").equals(now.path("explode"))
            || !parameter.path("style").equals(now.path("style"))) {
          breaks.add(name + " is written in another way");
        }
      }
    }
    for (JsonNode reference : is.path("parameters")) {
      JsonNode parameter = References.target(current, reference);
      if (parameter.path("required").asBoolean()
          && parameter(released, was, parameter).isMissingNode()) {
        breaks.add(at + " parameter " + parameter.path("name").asText() + " is new and required");
      }
    }
  }

  private JsonNode parameter(JsonNode operation, JsonNode like) {
    return parameter(current, operation, like);
  }

  private static JsonNode parameter(JsonNode document, JsonNode operation, JsonNode like) {
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = References.target(document, reference);
      if (parameter.path("name").equals(like.path("name"))
          && parameter.path("in").equals(like.path("in"))) {
        return parameter;
      }
    }
    return document.path("none");
  }

  private void requireNotStricter(String at, JsonNode was, JsonNode is) {
    if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
      breaks.add(at + " is required now");
    }
  }

  private void compareBody(String at, JsonNode was, JsonNode is, boolean isSentByUs) {
    if (was.isMissingNode()) {
      if (is.path("required").asBoolean()) {
        breaks.add(at + " needs a body now");
      }
      return;
    }
    requireNotStricter(at + " body", was, is);
    compareContent(
        at + " body",
        was,
        is,
        isSentByUs ? SchemaCompatibility.Use.ANSWER : SchemaCompatibility.Use.REQUEST);
  }

  private void compareContent(String at, JsonNode was, JsonNode is, SchemaCompatibility.Use use) {
    for (Map.Entry<String, JsonNode> content : was.path("content").properties()) {
      JsonNode now = is.path("content").path(content.getKey());
      if (now.isMissingNode()) {
        breaks.add(at + " is no longer " + content.getKey());
      } else {
        schemas.compare(at, content.getValue().path("schema"), now.path("schema"), use);
      }
    }
  }

  /** A new refusal breaks nothing: callers know that there may be more of them. */
  private void compareResponses(String at, JsonNode was, JsonNode is) {
    for (Map.Entry<String, JsonNode> response : was.properties()) {
      if (!response.getKey().startsWith("2")) {
        continue;
      }
      String name = at + " " + response.getKey();
      JsonNode before = References.target(released, response.getValue());
      JsonNode now = References.target(current, is.path(response.getKey()));
      if (now.isMissingNode()) {
        breaks.add(name + " is gone");
        continue;
      }
      compareContent(name, before, now, SchemaCompatibility.Use.ANSWER);
      for (Map.Entry<String, JsonNode> header : before.path("headers").properties()) {
        if (!now.path("headers").has(header.getKey())) {
          breaks.add(name + " header " + header.getKey() + " is gone");
        }
      }
    }
  }
}
