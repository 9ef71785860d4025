package io.jobwright.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Locale;

/** JSON pointers (RFC 6901) as URI fragments. Each names a place in a body. */
public final class JsonPointers {

  private JsonPointers() {}

  public static String of(List<JsonMappingException.Reference> path) {
    StringBuilder pointer = new StringBuilder("#");
    for (JsonMappingException.Reference step : path) {
      pointer.append('/');
      if (step.getFieldName() == null) {
        pointer.append(step.getIndex());
      } else {
        pointer.append(escaped(step.getFieldName()));
      }
    }
    return pointer.toString();
  }

  /** The path of a violation begins with method and parameter, which the caller does not know. */
  public static String of(Path path) {
    StringBuilder pointer = new StringBuilder("#");
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        pointer.append('/').append(escaped(node.getName()));
      }
    }
    return pointer.toString();
  }

  /** {@code NotNull} → {@code not_null}. */
  public static String snakeCase(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
