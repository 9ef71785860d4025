package io.jobwright.system.fuzz.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The body an operation takes.
 *
 * @param examples of the document, valid as a whole
 */
public record Body(String mediaType, boolean required, Schema schema, List<JsonNode> examples) {

  /** RFC 7396: what is absent stays as it is. */
  public boolean isMergePatch() {
    return mediaType.equals("application/merge-patch+json");
  }
}
