package io.jobwright.gateway.limit;

import java.util.List;

/**
 * Some operations: a method and a path in which {@code *} stands for any one segment, {@code POST
 * /v1/quotes/*}{@code /revise}.
 */
record OperationPattern(String method, List<String> segments) {

  private static final String ANY = "*";

  static OperationPattern parse(String text) {
    String[] parts = text.strip().split(" +", -1);
    if (parts.length != 2 || !parts[1].startsWith("/")) {
      throw new IllegalArgumentException("Not a method and a path: " + text);
    }
    return new OperationPattern(parts[0], segments(parts[1]));
  }

  boolean matches(String askedMethod, String path) {
    if (!method.equals(askedMethod)) {
      return false;
    }
    List<String> asked = segments(path);
    if (asked.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < asked.size(); i++) {
      if (!segments.get(i).equals(ANY) && !segments.get(i).equals(asked.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return method + ' ' + String.join("/", segments);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
