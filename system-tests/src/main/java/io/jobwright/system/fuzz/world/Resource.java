package io.jobwright.system.fuzz.world;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that is there.
 *
 * @param collection where it lives, say {@code /v1/quotes}
 * @param id what stands in the path for it: its id, or the token of a link
 * @param shown the latest representation of it
 */
public record Resource(String collection, String id, JsonNode shown) {

  /** What decides which moves are possible. */
  public String state() {
    return (shown.path("status").asText() + " " + shown.path("stockState").asText()).strip();
  }

  /** A value that it shows under this name, at whatever depth. */
  public String part(String name) {
    JsonNode found = shown.findValue(name);
    return found == null ? "" : found.asText();
  }
}
