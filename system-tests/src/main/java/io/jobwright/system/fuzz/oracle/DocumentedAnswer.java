package io.jobwright.system.fuzz.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import java.util.Map;
import java.util.Optional;

/**
 * The answer is one the OpenAPI document knows: its status, the headers that it always has, and its
 * media type. Of methods that an operation does not have, the document does not speak.
 */
final class DocumentedAnswer implements Oracle {

  @Override
  public Optional<String> complaint(Call call, RawAnswer answer) {
    if (!call.isDocumented()) {
      return Optional.empty();
    }
    if (!call.operation().documents(answer.status())) {
      return Optional.of("an undocumented status: " + answer.status());
    }
    JsonNode said = call.operation().answer(answer.status()).orElseThrow();
    return headers(said, answer).or(() -> mediaType(said, answer));
  }

  private static Optional<String> headers(JsonNode said, RawAnswer answer) {
    return said.path("headers").properties().stream()
        .filter(header -> header.getValue().path("required").asBoolean())
        .map(Map.Entry::getKey)
        .filter(name -> answer.header(name).isEmpty())
        .findFirst()
        .map(name -> "without the documented header " + name);
  }

  private static Optional<String> mediaType(JsonNode said, RawAnswer answer) {
    if (answer.body().isEmpty()) {
      return Optional.empty();
    }
    String type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
    return said.path("content").has(type)
        ? Optional.empty()
        : Optional.of("an undocumented media type: " + type);
  }
}
