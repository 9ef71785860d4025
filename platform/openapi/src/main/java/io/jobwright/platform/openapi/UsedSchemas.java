package io.jobwright.platform.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Finds the schemas that describe a body, directly or through other schemas. */
final class UsedSchemas {

  private final OpenAPI document;
  private final Deque<Schema> toVisit = new ArrayDeque<>();
  private final Set<String> used = new HashSet<>(CommonParts.SCHEMAS);

  private UsedSchemas(OpenAPI document) {
    this.document = document;
  }

  /** Takes out of a document what nothing refers to. */
  static void retain(OpenAPI document) {
    UsedSchemas schemas = new UsedSchemas(document);
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(schemas::visit);
    List.copyOf(document.getComponents().getSchemas().keySet()).stream()
        .filter(name -> !schemas.used.contains(name))
        .forEach(document.getComponents()::removeSchema);
  }

  private void visit(Operation operation) {
    if (operation.getRequestBody() != null) {
      visit(operation.getRequestBody().getContent());
    }
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(response -> visit(response.getContent()));
    while (!toVisit.isEmpty()) {
      visit(toVisit.pop());
    }
  }

  private void visit(Content content) {
    if (content != null) {
      content.getMediaTypes().values().forEach(body -> push(body.getSchema()));
    }
  }

  private void visit(Schema schema) {
    if (schema.getRef() != null) {
      String name = Names.ofSchema(schema.getRef());
      if (used.add(name)) {
        push(document.getComponents().getSchemas().get(name));
      }
    }
    push(schema.getItems());
    push(schema.getAdditionalPropertiesSchema());
    pushAll(schema.getAnyOf());
    pushAll(schema.getOneOf());
    pushAll(schema.getAllOf());
    pushAll(schema.getProperties() == null ? null : schema.getProperties().values());
  }

  private void pushAll(Collection<Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(this::push);
    }
  }

  private void push(Schema schema) {
    if (schema != null) {
      toVisit.push(schema);
    }
  }
}
