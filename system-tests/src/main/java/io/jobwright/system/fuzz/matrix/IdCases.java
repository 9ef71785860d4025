package io.jobwright.system.fuzz.matrix;

import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Resource;
import io.jobwright.system.fuzz.world.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ids in the path: of the other organization, of nothing, of another kind, of no kind. */
final class IdCases {

  private static final String REQUEST_ID = "\"requestId\":\"[^\"]*\"";

  List<Case> of(Subject subject) {
    List<Case> cases = new ArrayList<>();
    if (subject.target().isEmpty()) {
      return cases;
    }
    Call valid = subject.valid();
    String id = subject.target().get().id();
    String absent = absent(id);
    cases.add(
        new Case(Kind.FOREIGN_ID, "an id of nothing", valid.at(id, absent), Trial.answers(404)));
    if (!subject.operation().isPublic()) {
      subject.foreign().stream()
          .findFirst()
          .map(foreign -> foreign(valid, id, absent, foreign))
          .ifPresent(cases::add);
    }
    for (String part : parts(subject, id)) {
      malformed(part)
          .forEach(
              (name, wrong) ->
                  cases.add(
                      new Case(
                          Kind.MALFORMED_ID,
                          name + " for " + label(subject, part),
                          valid.at(part, wrong),
                          Trial.answers(404))));
    }
    return cases;
  }

  private static Case foreign(Call valid, String id, String absent, Resource foreign) {
    UnaryOperator<String> comparable =
        body ->
            body.replace(foreign.id(), "<id>")
                .replace(absent, "<id>")
                .replaceAll(REQUEST_ID, "<request>");
    return new Case(
        Kind.FOREIGN_ID,
        "an id of the other organization",
        valid.at(id, foreign.id()),
        Trial.answers(404).and(Trial.sameAs(valid.at(id, absent), comparable)));
  }

  /** What stands in the path for its parameters. */
  private static List<String> parts(Subject subject, String id) {
    List<String> parts = new ArrayList<>(List.of(id));
    List<String> parameters = subject.operation().pathParameters();
    for (String name : parameters.subList(1, parameters.size())) {
      parts.add(subject.target().orElseThrow().part(name));
    }
    return parts;
  }

  private static String label(Subject subject, String part) {
    int index = subject.target().orElseThrow().id().equals(part) ? 0 : 1;
    return subject.operation().pathParameters().get(index);
  }

  /** As well-formed as the id itself, and of nothing that is there. */
  private static String absent(String id) {
    char last = id.charAt(id.length() - 4);
    return id.substring(0, id.length() - 4) + (last == '0' ? "1" : "0") + "000";
  }

  private static Map<String, String> malformed(String id) {
    String digits = id.substring(id.indexOf('_') + 1);
    Map<String, String> malformed = new LinkedHashMap<>();
    malformed.put("another prefix", "zzz_" + digits);
    malformed.put("no prefix", digits.equals(id) ? "_" : digits);
    malformed.put(
        "capitals", id.toUpperCase(Locale.ROOT).equals(id) ? "A" : id.toUpperCase(Locale.ROOT));
    malformed.put(
        "more than 128 bits",
        id.replace("_0", "_8").equals(id) ? id + "0" : id.replace("_0", "_8"));
    malformed.put("one character less", id.substring(0, id.length() - 1));
    malformed.put("a word", "null");
    malformed.put("a number", "-1");
    malformed.put("2,000 characters", "x".repeat(2000));
    malformed.put("an encoded NUL", "%00");
    malformed.put("an encoded way out", "%2e%2e%2f");
    malformed.put("half a character", "%C3%28");
    return malformed;
  }
}
