package io.jobwright.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.problem.ProblemBody;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the gateway knows of an operation better than its service: tag, security, problems. */
final class Operations {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final String problemResponse;
  private final String problemSchema;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param problemResponse the component that answers what nothing else is said about
   */
  Operations(String problemResponse, String problemSchema) {
    this.problemResponse = problemResponse;
    this.problemSchema = problemSchema;
  }

  void complete(String service, String tag, boolean isPublic, ObjectNode pathItem) {
    for (Map.Entry<String, JsonNode> field : pathItem.properties()) {
      if (METHODS.contains(field.getKey()) && field.getValue() instanceof ObjectNode operation) {
        operation.putArray("tags").add(tag);
        operation.set("security", isPublic ? array() : tokenRequired());
        makeIdUnique(service, operation);
        describeProblems(operation);
      }
    }
  }

  private static ArrayNode tokenRequired() {
    ArrayNode alternatives = array();
    alternatives.addObject().putArray("bearer");
    alternatives.addObject().putArray("oauth2");
    return alternatives;
  }

  private void makeIdUnique(String service, ObjectNode operation) {
    String id = operation.path("operationId").asText();
    if (!id.isEmpty() && !ids.add(id)) {
      String unique = service + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
      ids.add(unique);
      operation.put("operationId", unique);
    }
  }

  private void describeProblems(ObjectNode operation) {
    ObjectNode responses = operation.withObjectProperty("responses");
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      boolean isProblem = response.getKey().startsWith("4") || response.getKey().startsWith("5");
      if (isProblem
          && response.getValue() instanceof ObjectNode description
          && !description.has("content")
          && !description.has("$ref")) {
        description
            .withObjectProperty("content")
            .withObjectProperty(ProblemBody.MEDIA_TYPE)
            .withObjectProperty("schema")
            .put("$ref", References.to(problemSchema));
      }
    }
    addProblem(responses, "4XX");
    addProblem(responses, "default");
  }

  private void addProblem(ObjectNode responses, String status) {
    if (!responses.has(status)) {
      responses.putObject(status).put("$ref", References.to(problemResponse));
    }
  }

  private static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
