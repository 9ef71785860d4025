package io.jobwright.contracts;

import com.fasterxml.jackson.databind.JsonNode;

/** References inside a document: {@code {"$ref": "#/components/…"}}. */
public final class References {

  private References() {}

  /** What a reference is to; anything else is itself. */
  public static JsonNode target(JsonNode document, JsonNode node) {
    return node.has("$ref")
        ? target(document, document.at(node.path("$ref").asText().substring(1)))
        : node;
  }
}
