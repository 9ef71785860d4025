package io.jobwright.system.fuzz.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations of an OpenAPI 3.1 document. */
public final class Api {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String VERSIONED = "/v1/";

  private final JsonNode document;
  private final List<ApiOperation> operations = new ArrayList<>();

  private Api(JsonNode document) {
    this.document = document;
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey()) && path.getKey().startsWith(VERSIONED)) {
          operations.add(operation(path.getKey(), path.getValue(), method.getKey()));
        }
      }
    }
  }

  /**
   * @throws IllegalArgumentException where the document has an operation without an id
   */
  public static Api of(JsonNode document) {
    return new Api(document);
  }

  /** Those under {@code /v1}, in the order of the document. */
  public List<ApiOperation> operations() {
    return List.copyOf(operations);
  }

  /** The methods that a path has. */
  public Set<String> methodsOf(String path) {
    return operations.stream()
        .filter(operation -> operation.path().equals(path))
        .map(ApiOperation::method)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private ApiOperation operation(String path, JsonNode item, String method) {
    JsonNode said = item.path(method);
    String id = said.path("operationId").asText();
    if (id.isEmpty()) {
      throw new IllegalArgumentException("no operationId: " + method + " " + path);
    }
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode list : List.of(item.path("parameters"), said.path("parameters"))) {
      list.forEach(parameter -> parameters.add(parameter(resolved(parameter))));
    }
    return new ApiOperation(
        id,
        method.toUpperCase(Locale.ROOT),
        path,
        List.copyOf(parameters),
        body(resolved(said.path("requestBody"))),
        answers(said.path("responses")));
  }

  private Parameter parameter(JsonNode parameter) {
    return new Parameter(
        parameter.path("name").asText(),
        parameter.path("in").asText(),
        parameter.path("required").asBoolean(),
        Schema.of(document, parameter.path("schema")));
  }

  private Optional<Body> body(JsonNode body) {
    if (body.path("content").isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<String, JsonNode> content = body.path("content").properties().iterator().next();
    List<JsonNode> examples = new ArrayList<>();
    if (content.getValue().has("example")) {
      examples.add(content.getValue().path("example"));
    }
    content
        .getValue()
        .path("examples")
        .forEach(example -> examples.add(resolved(example).path("value")));
    Schema schema = Schema.of(document, content.getValue().path("schema"));
    return Optional.of(
        new Body(content.getKey(), body.path("required").asBoolean(), schema, examples));
  }

  private Map<String, JsonNode> answers(JsonNode responses) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    responses
        .properties()
        .forEach(response -> answers.put(response.getKey(), answer(response.getValue())));
    return answers;
  }

  private JsonNode answer(JsonNode response) {
    JsonNode answer = resolved(response).deepCopy();
    answer
        .path("headers")
        .properties()
        .forEach(header -> header.setValue(resolved(header.getValue())));
    return answer;
  }

  /** Follows a reference within the document. */
  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
  }
}
