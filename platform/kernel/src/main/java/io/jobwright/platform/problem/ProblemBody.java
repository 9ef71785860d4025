package io.jobwright.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * RFC 9457 problem details, with our extension members.
 *
 * @param existing path of the resource that stands in the way, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String requestId,
    String existing,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemBody of(Problem problem, String instance, String requestId) {
    ProblemType type = problem.type();
    return new ProblemBody(
        type.uri(),
        type.title(),
        type.status(),
        problem.getMessage(),
        PublicLinkPath.withoutToken(instance),
        type.code(),
        requestId,
        problem.existing(),
        problem.errors());
  }
}
