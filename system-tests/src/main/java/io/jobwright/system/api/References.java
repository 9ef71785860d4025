package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;

/** References inside an OpenAPI document: {@code {"$ref": "#/components/…"}}. */
final class References {

  private References() {}

  /** What a reference is to; anything else is itself. */
  static JsonNode target(JsonNode document, JsonNode node) {
    return node.has("$ref")
        ? target(document, document.at(node.path("$ref").asText().substring(1)))
        : node;
  }
}
