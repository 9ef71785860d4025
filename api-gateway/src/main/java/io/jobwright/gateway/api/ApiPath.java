package io.jobwright.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A path of the API and what can be done there.
 *
 * @param methods in the order of the alphabet; with HEAD wherever there is GET, and OPTIONS
 */
record ApiPath(String template, List<String> segments, Set<String> methods) {

  private static final Set<String> OPERATIONS = Set.of("get", "post", "put", "patch", "delete");

  /**
   * @param item the path item of an OpenAPI document
   */
  static ApiPath of(String template, JsonNode item) {
    Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (OPERATIONS.contains(field.getKey())) {
        methods.add(field.getKey().toUpperCase(Locale.ROOT));
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return new ApiPath(template, segments(template), methods);
  }

  static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  boolean matches(List<String> path) {
    if (path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!isParameter(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The fewer, the closer: {@code /quotes/batch} is not {@code /quotes/{id}}. */
  long parameters() {
    return segments.stream().filter(ApiPath::isParameter).count();
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}
