package io.jobwright.gateway.api;

import io.jobwright.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The paths of the API and their methods, as the released document has them. */
@ApplicationScoped
public class ApiPaths {

  private final List<ApiPath> paths;
  private final List<String> templates;

  public ApiPaths(ReleasedApi api) {
    paths =
        api.document().path("paths").properties().stream()
            .map(path -> ApiPath.of(path.getKey(), path.getValue()))
            .toList();
    templates = paths.stream().map(ApiPath::template).toList();
  }

  /** What can be done with a path; empty where there is no such path. */
  public Optional<Set<String>> methods(String path) {
    List<String> segments = ApiPath.segments(path);
    return paths.stream()
        .filter(candidate -> candidate.matches(segments))
        .min(Comparator.comparingLong(ApiPath::parameters))
        .map(ApiPath::methods);
  }

  /**
   * Whether there is such an operation.
   *
   * @param isMeant takes a method and the template of a path, {@code /v1/quotes/{id}}
   */
  public boolean hasOperation(BiPredicate<String, String> isMeant) {
    return paths.stream()
        .anyMatch(
            path ->
                path.methods().stream().anyMatch(method -> isMeant.test(method, path.template())));
  }

  /** The refusal of a path that no service has: one of these names something that is not there. */
  public Problem unreachable(String path) {
    return methods(path).isPresent() ? Problem.notFound() : unknown(path);
  }

  /** The refusal of a path that is none of these. */
  public Problem unknown(String path) {
    return Problem.routeUnknown(path, templates);
  }
}
