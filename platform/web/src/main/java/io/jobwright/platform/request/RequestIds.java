package io.jobwright.platform.request;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.UUID;

/** Ids as callers send them. */
public final class RequestIds {

  private RequestIds() {}

  /** An id in a path. @throws Problem 404, as for any id that is not there */
  public static UUID path(IdType type, String text) {
    return type.parse(text).orElseThrow(Problem::notFound);
  }

  /** An id as a list filter, null where absent. @throws Problem 400 where malformed */
  public static UUID filter(IdType type, String name, String text) {
    if (text == null) {
      return null;
    }
    return type.parse(text)
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    name + " must be an id with the prefix " + type.prefix() + "_"));
  }

  /** An id the caller may supply for what it makes; a new one where it did not. */
  public static UUID suppliedOrNew(IdType type, String text) {
    return text == null ? IdType.next() : body(type, text);
  }

  /** An id of a body, already validated by {@code @Id}. */
  public static UUID body(IdType type, String text) {
    return type.parse(text).orElseThrow(() -> new IllegalArgumentException("unvalidated id"));
  }
}
