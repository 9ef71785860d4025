package io.jobwright.platform.openapi;

import io.jobwright.platform.problem.ProblemBody;
import io.jobwright.platform.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * The refusals of an operation, one response per status. Its examples, named by their codes, are
 * the problems that this operation can meet; a status with one problem is the same for all.
 */
final class ProblemResponses {

  private static final Set<ProblemType> PASSING =
      Set.of(
          ProblemType.IDEMPOTENCY_IN_PROGRESS,
          ProblemType.RATE_LIMITED,
          ProblemType.DEPENDENCY_UNAVAILABLE,
          ProblemType.OUTCOME_UNKNOWN);

  private final OpenAPI document;
  private final CommonParts parts;

  ProblemResponses(OpenAPI document, CommonParts parts) {
    this.document = document;
    this.parts = parts;
  }

  void add(APIResponses responses, Set<ProblemType> problems) {
    Map<Integer, List<ProblemType>> byStatus =
        problems.stream()
            .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    byStatus.forEach(
        (status, types) ->
            responses.addAPIResponse(
                status.toString(), types.size() == 1 ? shared(types.getFirst()) : response(types)));
  }

  private APIResponse shared(ProblemType type) {
    String name = Names.camelCase(type.code());
    document.getComponents().addResponse(name, response(List.of(type)));
    return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
  }

  private APIResponse response(List<ProblemType> types) {
    MediaType body = OASFactory.createMediaType();
    body.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + CommonParts.PROBLEM));
    for (ProblemType type : types) {
      body.addExample(type.code(), shownOnce(type));
    }
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(description(types))
            .content(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, body));
    SuccessResponses.addCommonHeaders(response, parts);
    if (types.stream().anyMatch(PASSING::contains)) {
      response.addHeader("Retry-After", parts.header("Retry-After"));
    }
    if (types.contains(ProblemType.UNAUTHENTICATED)
        || types.contains(ProblemType.INSUFFICIENT_SCOPE)) {
      response.addHeader("WWW-Authenticate", parts.header("WWW-Authenticate"));
    }
    return response;
  }

  private static String description(List<ProblemType> types) {
    return types.size() == 1
        ? types.getFirst().title()
        : types.stream()
            .map(type -> "- `%s`: %s".formatted(type.code(), type.title()))
            .collect(Collectors.joining("\n"));
  }

  private Example shownOnce(ProblemType type) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type.uri());
    body.put("title", type.title());
    body.put("status", type.status());
    body.put("detail", type.title() + ".");
    body.put("code", type.code());
    body.put("requestId", "req_01k6a0n9z4e5gbv0y2xw7dt3qm");
    document
        .getComponents()
        .addExample(type.code(), OASFactory.createExample().summary(type.title()).value(body));
    return OASFactory.createExample().ref("#/components/examples/" + type.code());
  }
}
