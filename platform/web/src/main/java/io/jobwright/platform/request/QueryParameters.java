package io.jobwright.platform.request;

import io.jobwright.platform.json.Rfc3339;
import io.jobwright.platform.problem.NearestName;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The query parameters of one operation, and the form that the value of each must have. */
final class QueryParameters {

  private final Map<String, Type> types = new HashMap<>();

  private QueryParameters() {}

  static QueryParameters of(Method operation) {
    QueryParameters parameters = new QueryParameters();
    for (Parameter parameter : operation.getParameters()) {
      parameters.add(parameter.getAnnotation(QueryParam.class), parameter.getParameterizedType());
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (RecordComponent part : parameter.getType().getRecordComponents()) {
          parameters.add(part.getAccessor().getAnnotation(QueryParam.class), part.getGenericType());
        }
      }
    }
    return parameters;
  }

  private void add(QueryParam annotation, Type type) {
    if (annotation != null) {
      types.put(annotation.value(), type);
    }
  }

  /**
   * @throws Problem 400 where a parameter is unknown, repeated, empty or malformed
   */
  void check(MultivaluedMap<String, String> sent) {
    sent.forEach(
        (name, values) -> {
          Type type = types.get(name);
          if (type == null) {
            throw Problem.of(
                ProblemType.UNKNOWN_PARAMETER, "Unknown parameter: " + name + meant(name));
          }
          if (values.size() > 1) {
            throw invalid(name + " is there more than once");
          }
          check(name, values.getFirst(), type);
        });
  }

  private String meant(String name) {
    return NearestName.of(name, types.keySet())
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElse("");
  }

  private static void check(String name, String value, Type type) {
    if (value.isEmpty()) {
      throw invalid(name + " has no value");
    }
    if (value.indexOf('\0') >= 0) {
      throw invalid(name + " has a NUL character");
    }
    if (type instanceof ParameterizedType list) {
      for (String one : value.split(",", -1)) {
        check(name, one, list.getActualTypeArguments()[0]);
      }
    } else if (type instanceof Class<?> plain) {
      checkForm(name, value, plain);
    }
  }

  private static void checkForm(String name, String value, Class<?> type) {
    if (type.isEnum()) {
      List<String> names = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
      require(names.contains(value), name + " takes " + String.join(", ", names));
    } else if (type == Boolean.class) {
      require(value.equals("true") || value.equals("false"), name + " is true or false");
    } else if (type == Integer.class) {
      require(parses(Integer::parseInt, value), name + " is a whole number");
    } else if (type == Instant.class) {
      require(parses(Rfc3339::moment, value), name + " is a moment such as 2026-03-31T08:00:00Z");
    } else if (type == LocalDate.class) {
      require(parses(Rfc3339::date, value), name + " is a date such as 2026-03-31");
    }
  }

  private static boolean parses(Consumer<String> parser, String value) {
    try {
      parser.accept(value);
      return true;
    } catch (DateTimeException | NumberFormatException malformed) {
      return false;
    }
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw invalid(otherwise);
    }
  }

  private static Problem invalid(String detail) {
    return Problem.of(ProblemType.INVALID_PARAMETER, detail);
  }
}
