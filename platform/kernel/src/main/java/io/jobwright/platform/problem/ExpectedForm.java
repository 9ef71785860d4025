package io.jobwright.platform.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a JSON value of a type looks like, for whoever has sent another. */
final class ExpectedForm {

  private static final List<Class<?>> WHOLE_NUMBERS =
      List.of(Integer.class, int.class, Long.class, long.class);

  private ExpectedForm() {}

  /**
   * @param type of the field, or null where it is not known
   * @return ends the sentence "The value must be …"
   */
  static String of(Class<?> type) {
    if (type == null) {
      return "of the type and form that the schema says";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list, in square brackets";
    }
    return scalar(type);
  }

  private static String scalar(Class<?> type) {
    if (type == BigDecimal.class) {
      return "a decimal in quotes such as \"1.50\", with at most 15 digits before the point"
          + " and 9 behind it";
    }
    if (type == LocalDate.class) {
      return "a date such as \"2026-12-24\"";
    }
    if (type == Instant.class) {
      return "a moment with an offset such as \"2026-12-24T08:00:00Z\"";
    }
    if (type == String.class) {
      return "a text in quotes, without NUL and unpaired surrogates";
    }
    if (type == UUID.class) {
      return "an id in quotes, with its prefix";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    return WHOLE_NUMBERS.contains(type) ? "a whole number such as 30" : "an object, in braces";
  }
}
