package io.jobwright.system.fuzz.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of the API.
 *
 * @param path template, say {@code /v1/quotes/{id}/send}
 * @param answers by status as the document has it: {@code 200}, {@code 4XX}, {@code default}
 */
public record ApiOperation(
    String id,
    String method,
    String path,
    List<Parameter> parameters,
    Optional<Body> body,
    Map<String, JsonNode> answers) {

  /** The key is the link itself, and a token means nothing. */
  public boolean isPublic() {
    return path.startsWith("/v1/public/");
  }

  public boolean isRead() {
    return method.equals("GET");
  }

  public boolean hasTarget() {
    return path.contains("{");
  }

  /**
   * Where what the operation is about lives: {@code /v1/quotes} of {@code /v1/quotes/{id}/send}.
   */
  public String collection() {
    return hasTarget() ? path.substring(0, path.indexOf("/{")) : path;
  }

  public List<String> pathParameters() {
    return parameters.stream()
        .filter(parameter -> parameter.isIn("path"))
        .map(Parameter::name)
        .sorted((one, other) -> Integer.compare(place(one), place(other)))
        .toList();
  }

  private int place(String pathParameter) {
    return path.indexOf("{" + pathParameter + "}");
  }

  public List<Parameter> queryParameters() {
    return parameters.stream().filter(parameter -> parameter.isIn("query")).toList();
  }

  /** Whether the document says this very status; a range counts where it has no better. */
  public boolean documents(int status) {
    Set<String> said = answers.keySet();
    return said.contains(Integer.toString(status))
        || said.contains(status / 100 + "XX")
        || (said.contains("default") && status < 500);
  }

  /** The document's answer for this status: the exact one before a range. */
  public Optional<JsonNode> answer(int status) {
    return List.of(Integer.toString(status), status / 100 + "XX", "default").stream()
        .filter(answers::containsKey)
        .findFirst()
        .map(answers::get);
  }

  /** Media type of what a success answers. */
  public String answerType() {
    return answers.entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .flatMap(answer -> answer.getValue().path("content").properties().stream())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("application/json");
  }

  /** Ranges leave open what really comes. */
  public boolean isExact() {
    return answers.keySet().stream().allMatch(status -> status.matches("\\d{3}"));
  }

  @Override
  public String toString() {
    return id;
  }
}
