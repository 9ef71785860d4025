package io.jobwright.system.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The gateway's merged OpenAPI document: what there is to try. */
final class ApiDescription {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final int FEWEST = 20;

  private final JsonNode document;

  private ApiDescription(JsonNode document) {
    this.document = document;
  }

  static ApiDescription readBy(Session caller) {
    Exchange exchange = caller.send(Request.get("/openapi.json"));
    if (exchange.status() != 200) {
      throw new IllegalStateException("No OpenAPI document: " + exchange);
    }
    return new ApiDescription(exchange.json());
  }

  /** Those under {@code /v1}. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())
                              && path.getKey().startsWith("/v1/")) {
                            operations.add(
                                operation(path.getKey(), method.getKey(), path.getValue()));
                          }
                        }));
    if (operations.size() < FEWEST) {
      throw new IllegalStateException("The document lists only " + operations);
    }
    return operations;
  }

  private Operation operation(String path, String method, JsonNode pathItem) {
    JsonNode operation = pathItem.path(method);
    List<String> inPath = new ArrayList<>();
    List<String> inQuery = new ArrayList<>();
    for (JsonNode parameters : List.of(pathItem.path("parameters"), operation.path("parameters"))) {
      for (JsonNode reference : parameters) {
        JsonNode parameter = resolved(reference);
        switch (parameter.path("in").asText()) {
          case "path" -> inPath.add(parameter.path("name").asText());
          case "query" -> inQuery.add(parameter.path("name").asText());
          default -> {}
        }
      }
    }
    inPath.sort((one, other) -> Integer.compare(path.indexOf(one), path.indexOf(other)));
    JsonNode content = operation.path("requestBody").path("content");
    JsonNode body =
        content.isEmpty() ? document.path("no body") : content.elements().next().path("schema");
    return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, inPath, inQuery, body);
  }

  /** Follows a reference within the document. */
  JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
  }
}
