package io.jobwright.platform.openapi;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names of components. */
final class Names {

  private static final String SCHEMAS = "#/components/schemas/";

  private Names() {}

  /** {@code rate_limited} → {@code RateLimited}. */
  static String camelCase(String code) {
    return Arrays.stream(code.split("_", -1)).map(Names::capitalized).collect(Collectors.joining());
  }

  static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static String toSchema(String name) {
    return SCHEMAS + name;
  }

  /** The name of the schema that a reference is to. */
  static String ofSchema(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
