package io.jobwright.system.fuzz.matrix;

import io.jobwright.system.fuzz.api.Parameter;
import io.jobwright.system.fuzz.api.Schema;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Subject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Parameters of the query: unknown, empty, of the wrong type, beyond their bounds. */
final class ParameterCases {

  private static final Trial INVALID = Trial.answers(400);

  List<Case> of(Subject subject) {
    List<Case> cases = new ArrayList<>();
    Call valid = subject.valid();
    cases.add(
        of(
            "an unknown one",
            asking(valid, "unheardOf", "1"),
            INVALID.and(Trial.code("unknown_parameter"))));
    for (Parameter parameter : subject.operation().queryParameters()) {
      String name = parameter.name();
      cases.add(of(name + " without a value", asking(valid, name, ""), INVALID));
      wrong(parameter)
          .forEach(
              value ->
                  cases.add(
                      of(name + "=" + shortened(value), asking(valid, name, value), INVALID)));
      cases.add(of(name + " with a NUL", asking(valid, name, "a\0b"), Trial.answers(400, 200)));
    }
    return cases;
  }

  private static List<String> wrong(Parameter parameter) {
    Schema schema = parameter.schema();
    String name = parameter.name();
    if (schema.is("integer")) {
      List<String> wrong = new ArrayList<>(List.of("abc", "1.5", "9223372036854775808", "1e2"));
      schema.bound("minimum").ifPresent(min -> wrong.add(Long.toString(min - 1)));
      return wrong;
    }
    if (name.endsWith("Id")) {
      return List.of("1", "zzz_01h2xcejqtf2nbrexx3vqjhp41", "x".repeat(500));
    }
    if (!schema.values().isEmpty() || (schema.is("array") && !schema.items().values().isEmpty())) {
      return List.of("NO_SUCH_VALUE");
    }
    return switch (schema.format()) {
      case "date" -> List.of("2026-02-30", "tomorrow");
      case "date-time" -> List.of("2026-01-01T00:00:00", "now");
      default -> name.equals("cursor") ? List.of("abc", "%", "x".repeat(500)) : List.of();
    };
  }

  private static Call asking(Call valid, String name, String value) {
    String own = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return valid.asking(valid.query().isEmpty() ? own : valid.query() + "&" + own);
  }

  private static String shortened(String value) {
    return value.length() > 50 ? value.length() + " characters" : value;
  }

  private static Case of(String name, Call call, Trial trial) {
    return new Case(Kind.PARAMETER, name, call, trial);
  }
}
