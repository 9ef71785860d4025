package io.jobwright.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which methods a path of the API has, as the document has it: to OPTIONS, and to whoever asks
 * with another one (RFC 9110, 15.5.6). Paths that the document does not know are the services'
 * business.
 */
@ApplicationScoped
public class AllowedMethods implements Handler<RoutingContext> {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final int NO_CONTENT = 204;

  private final List<PathTemplate> templates = new ArrayList<>();

  AllowedMethods(ApiDocument document) {
    for (Map.Entry<String, JsonNode> path : document.paths()) {
      templates.add(new PathTemplate(segments(path.getKey()), methods(path.getValue())));
    }
  }

  private record PathTemplate(List<String> segments, Set<String> methods) {

    boolean matches(List<String> path) {
      if (path.size() != segments.size()) {
        return false;
      }
      for (int i = 0; i < path.size(); i++) {
        if (!isParameter(i) && !segments.get(i).equals(path.get(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean isParameter(int segment) {
      return segments.get(segment).startsWith("{");
    }

    /** The fewer parameters, the closer: {@code /quotes/batch} is not {@code /quotes/{id}}. */
    long parameters() {
      return segments.stream().filter(segment -> segment.startsWith("{")).count();
    }
  }

  @Override
  public void handle(RoutingContext context) {
    HttpMethod method = context.request().method();
    Optional<Set<String>> allowed = of(context.request().path());
    if (allowed.isEmpty() || (allowed.get().contains(method.name()) && !isOptions(method))) {
      context.next();
      return;
    }
    context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed.get()));
    if (!isOptions(method)) {
      throw Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The method is not allowed here.");
    }
    context.response().setStatusCode(NO_CONTENT).end();
  }

  /** Empty for a path that the document does not have. */
  Optional<Set<String>> of(String path) {
    List<String> segments = segments(path);
    return templates.stream()
        .filter(template -> template.matches(segments))
        .min((one, other) -> Long.compare(one.parameters(), other.parameters()))
        .map(PathTemplate::methods);
  }

  private static boolean isOptions(HttpMethod method) {
    return method.equals(HttpMethod.OPTIONS);
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  private static Set<String> methods(JsonNode item) {
    Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (METHODS.contains(field.getKey())) {
        methods.add(field.getKey().toUpperCase(Locale.ROOT));
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }
}
