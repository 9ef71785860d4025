package io.jobwright.platform.openapi;

import io.jobwright.platform.patch.MergePatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Completes the operations of a document, one after the other. */
final class OperationCompletion {

  private static final Set<String> PAGING = Set.of("limit", "cursor");

  private final OpenAPI document;
  private final CommonParts parts;
  private final SuccessResponses successes;
  private final ProblemResponses problems;
  private final RecordSchemas schemas;
  private final Parameters parameters;
  private final MergePatchSchemas mergePatches;
  private final BatchSchemas batches;
  private final Examples examples;

  OperationCompletion(OpenAPI document, CommonParts parts, IndexView index) {
    this.document = document;
    this.parts = parts;
    this.successes = new SuccessResponses(parts);
    this.problems = new ProblemResponses(document, parts);
    this.schemas = new RecordSchemas(document, index);
    this.parameters = new Parameters(index);
    this.mergePatches = new MergePatchSchemas(document);
    this.batches = new BatchSchemas(document);
    this.examples = new Examples(document);
  }

  void complete(OperationFacts operation) {
    Operation documented = operation.documented();
    documented.setTags(List.of(operation.tag()));
    documented.setSecurity(security(operation));
    APIResponses responses = successes.complete(operation);
    documented.setResponses(responses);
    completeBody(operation);
    operation.answer().ifPresent(type -> schemas.describeAnswer(type, responses));
    if (operation.isBatch()) {
      completeBatch(operation.path(), responses);
    }
    documented.setParameters(parameters(operation));
    problems.add(responses, CommonProblems.of(operation));
  }

  /** Once all schemas are described, so that the examples are made of all that is known. */
  void finish() {
    schemas.closeRequests();
    UsedSchemas.retain(document);
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> item.getOperations().values().forEach(examples::addTo));
    examples.requireComplete();
  }

  private List<SecurityRequirement> security(OperationFacts operation) {
    if (operation.isPublic()) {
      return List.of();
    }
    if (operation.permissions().isEmpty()) {
      throw new IllegalStateException(operation.path() + " is open to everybody");
    }
    List<SecurityRequirement> alternatives = new ArrayList<>();
    for (String permission : operation.permissions()) {
      alternatives.add(
          OASFactory.createSecurityRequirement()
              .addScheme(CommonParts.OAUTH2, parts.scope(permission)));
    }
    alternatives.add(OASFactory.createSecurityRequirement().addScheme(CommonParts.BEARER));
    return alternatives;
  }

  private void completeBatch(String path, APIResponses responses) {
    responses.getAPIResponses().values().stream()
        .flatMap(response -> response.getContent().getMediaTypes().values().stream())
        .forEach(body -> body.setSchema(batches.answer(path, body.getSchema())));
  }

  private void completeBody(OperationFacts operation) {
    if (!operation.takesBody()) {
      return;
    }
    operation.documented().getRequestBody().setRequired(true);
    for (var content :
        operation.documented().getRequestBody().getContent().getMediaTypes().entrySet()) {
      MediaType body = content.getValue();
      Type type = operation.body().orElseThrow();
      String name = Names.capitalized(operation.documented().getOperationId());
      if (operation.isBatch()) {
        body.setSchema(batches.request(operation.path()));
      } else if (content.getKey().equals(MergePatch.MEDIA_TYPE)) {
        schemas.describePatched(type, body.getSchema());
        body.setSchema(mergePatches.of(name, body.getSchema()));
      } else {
        schemas.describeRequest(type, body.getSchema());
      }
    }
  }

  private List<Parameter> parameters(OperationFacts operation) {
    List<Parameter> all = new ArrayList<>();
    List<Parameter> found = operation.documented().getParameters();
    if (found != null) {
      for (Parameter parameter : found) {
        if (PAGING.contains(parameter.getName())) {
          all.add(parts.parameter(Names.capitalized(parameter.getName())));
        } else if (operation.listOptions().containsKey(parameter.getName())) {
          List<String> options = operation.listOptions().get(parameter.getName());
          if (!options.isEmpty()) {
            all.add(Parameters.describeOptions(parameter, options));
          }
        } else {
          parameters.describe(parameter, operation);
          all.add(parameter);
        }
      }
    }
    if (operation.isCommand()) {
      all.add(parts.parameter(operation.needsKey() ? "RequiredIdempotencyKey" : "IdempotencyKey"));
    }
    if (operation.changesVersion()) {
      all.add(parts.parameter("IfMatch"));
    }
    if (operation.isSafe() && operation.showsVersion()) {
      all.add(parts.parameter("IfNoneMatch"));
    }
    return all;
  }
}
