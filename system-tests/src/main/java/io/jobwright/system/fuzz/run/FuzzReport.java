package io.jobwright.system.fuzz.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param cases by kind
 * @param exchanges requests it took, preparations included
 * @param withoutSuccess operations for which no request succeeds on this system, and why
 */
public record FuzzReport(
    long seed,
    int operations,
    int totalCases,
    Map<String, Integer> cases,
    long exchanges,
    double seconds,
    Map<String, String> withoutSuccess,
    List<Failure> failures) {

  private static final int SHOWN = 40;

  public boolean isClean() {
    return failures.isEmpty();
  }

  /** For a terminal. */
  public String text() {
    List<String> lines = new ArrayList<>();
    cases.forEach(
        (kind, count) ->
            lines.add("  %-16s %6d cases, %d failed".formatted(kind, count, failed(kind))));
    withoutSuccess.forEach(
        (operation, why) -> lines.add("  %s never succeeds here: %s".formatted(operation, why)));
    failures.stream().limit(SHOWN).forEach(failure -> lines.addAll(described(failure)));
    lines.add(
        "\n%s %d operations, %d cases, %d failures; %d requests in %.0f s, seed %d"
            .formatted(
                isClean() ? "✔" : "✘",
                operations,
                totalCases,
                failures.size(),
                exchanges,
                seconds,
                seed));
    return String.join("\n", lines);
  }

  private long failed(String kind) {
    return failures.stream().filter(failure -> failure.kind().equals(kind)).count();
  }

  private List<String> described(Failure failure) {
    String what =
        "\n✘ %s: %s: %s".formatted(failure.operation(), failure.name(), failure.complaint());
    return failure.request().isEmpty()
        ? List.of(what)
        : List.of(
            what,
            failure.request().indent(4).stripTrailing(),
            "  → " + failure.status() + " " + failure.answer(),
            "  again: " + failure.repetition(seed));
  }
}
