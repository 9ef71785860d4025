package io.jobwright.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Completes the document that was found in the annotations, while a service is built. What is
 * missing to do so (an operationId, the description of a tag, an example) ends the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentCompletion implements OASFilter {

  private static final String OPERATION_ID = "operationId";

  private final IndexView index;

  /**
   * @param index of the service's classes and of what it is made with
   */
  public DocumentCompletion(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    CommonParts parts = new CommonParts(document);
    parts.addFrame();
    OperationCompletion completion = new OperationCompletion(document, parts, index);
    Map<String, MethodInfo> methods = methodsByOperationId();
    Paths paths = OASFactory.createPaths();
    new TreeMap<>(document.getPaths().getPathItems())
        .forEach(
            (path, item) -> {
              complete(path, item, methods, completion);
              paths.addPathItem(path, item);
            });
    document.setPaths(paths);
    completion.finish();
    requireTags(document);
  }

  private void complete(
      String path, PathItem item, Map<String, MethodInfo> methods, OperationCompletion completion) {
    item.getOperations()
        .forEach(
            (method, operation) -> {
              MethodInfo code = methods.get(operation.getOperationId());
              if (code == null) {
                throw new IllegalStateException(method + " " + path + " has no operationId");
              }
              completion.complete(new OperationFacts(path, method, code, operation, index));
            });
  }

  /** The index is put together from several, and may tell of a method more than once. */
  private Map<String, MethodInfo> methodsByOperationId() {
    return index.getAnnotations(Operation.class).stream()
        .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.METHOD)
        .filter(annotation -> annotation.value(OPERATION_ID) != null)
        .collect(
            Collectors.toMap(
                annotation -> annotation.value(OPERATION_ID).asString(),
                annotation -> annotation.target().asMethod(),
                (one, again) -> one));
  }

  private static void requireTags(OpenAPI document) {
    List<Tag> described = document.getTags() == null ? List.of() : document.getTags();
    Map<String, Tag> byName =
        described.stream().collect(Collectors.toMap(Tag::getName, Function.identity()));
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .flatMap(operation -> operation.getTags().stream())
        .filter(tag -> !byName.containsKey(tag))
        .findFirst()
        .ifPresent(
            tag -> {
              throw new IllegalStateException(
                  "META-INF/openapi.json does not describe the tag '" + tag + "'");
            });
  }
}
