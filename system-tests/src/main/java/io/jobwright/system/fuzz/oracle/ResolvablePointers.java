package io.jobwright.system.fuzz.oracle;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import java.util.Optional;

/**
 * Where a problem points to, there is something in the body that was sent, or it is the name of
 * what is missing in an object that is there.
 */
final class ResolvablePointers implements Oracle {

  private static final ObjectMapper LENIENT = new ObjectMapper();
  private static final String FRAGMENT = "#";

  @Override
  public Optional<String> complaint(Call call, RawAnswer answer) {
    if (!answer.refused() || !answer.body().startsWith("{")) {
      return Optional.empty();
    }
    JsonNode errors = Json.tree(answer.body()).path("errors");
    Optional<JsonNode> sent = sent(call);
    for (JsonNode error : errors) {
      String pointer = error.path("pointer").asText();
      boolean resolves =
          pointer.startsWith(FRAGMENT)
              && (sent.isEmpty() || resolves(pointer.substring(1), sent.get()));
      if (!resolves) {
        return Optional.of("a pointer to nothing that was sent: " + pointer);
      }
    }
    return Optional.empty();
  }

  private static boolean resolves(String text, JsonNode sent) {
    if (text.isEmpty()) {
      return true;
    }
    if (!text.startsWith("/")) {
      return false;
    }
    JsonPointer pointer = JsonPointer.compile(text);
    return !sent.at(pointer).isMissingNode() || sent.at(pointer.head()).isObject();
  }

  /** Nothing for a body that no parser reads to its end. */
  private static Optional<JsonNode> sent(Call call) {
    try {
      return Optional.of(LENIENT.readTree(call.bodyText()));
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }
}
