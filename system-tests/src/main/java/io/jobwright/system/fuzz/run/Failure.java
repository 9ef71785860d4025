package io.jobwright.system.fuzz.run;

import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.matrix.Case;

/**
 * Something that is wrong, with what it takes to see it again.
 *
 * @param request as it was sent, who asked in the place of the token
 */
public record Failure(
    String operation,
    String kind,
    String name,
    String complaint,
    String request,
    int status,
    String answer) {

  private static final int LONGEST = 2_000;

  static Failure of(Case one, String complaint, RawAnswer answer) {
    return new Failure(
        one.call().operation().id(),
        one.kind().words(),
        one.name(),
        complaint,
        shortened(one.call().toString()),
        answer.status(),
        shortened(answer.body()));
  }

  /** Of something that no answer shows. */
  static Failure of(Case one, String complaint) {
    return new Failure(
        one.call().operation().id(),
        one.kind().words(),
        one.name(),
        complaint,
        shortened(one.call().toString()),
        0,
        "");
  }

  /** Of the whole of an operation, or of the API. */
  static Failure of(String operation, String complaint) {
    return new Failure(operation, "coverage", "", complaint, "", 0, "");
  }

  /** The way to run this one case again. */
  String repetition(long seed) {
    return "./jobwright fuzz --seed %d --only %s --case '%s'"
        .formatted(seed, operation, name.replace("'", "'\\''"));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
  }
}
