package io.jobwright.platform.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A broken rule: ends the request (or the event) with its {@link ProblemType}, changing nothing.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<FieldError> errors;
  private final String existing;

  private Problem(ProblemType type, String detail, List<FieldError> errors) {
    this(type, detail, errors, null);
  }

  private Problem(ProblemType type, String detail, List<FieldError> errors, String existing) {
    // An expected outcome: no stack trace is wanted, and filling one in is not free.
    super(detail, null, false, false);
    this.type = type;
    this.errors = errors;
    this.existing = existing;
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of());
  }

  /** A problem with one field of the body, say {@code #/lines/0/quantity}. */
  public static Problem at(String pointer, ProblemType type, String detail) {
    return new Problem(type, detail, List.of(new FieldError(pointer, type.code(), detail)));
  }

  public static Problem withErrors(ProblemType type, String detail, List<FieldError> errors) {
    return new Problem(type, detail, List.copyOf(errors));
  }

  /**
   * Another resource has what this field of the body asks for.
   *
   * @param existing path of that resource
   */
  public static Problem taken(String pointer, String detail, String existing) {
    ProblemType type = ProblemType.ALREADY_EXISTS;
    return new Problem(
        type, detail, List.of(new FieldError(pointer, type.code(), detail)), existing);
  }

  /**
   * A document cannot go where it is asked to; the problem says where it can.
   *
   * @param document with its article: {@code A quote}
   * @param successors of its present status, by the table of transitions
   */
  public static Problem illegalMove(
      String document, Enum<?> present, Enum<?> next, Set<? extends Enum<?>> successors) {
    String way =
        successors.isEmpty()
            ? "Nothing follows on %s.".formatted(present)
            : "It can become %s."
                .formatted(
                    successors.stream()
                        .sorted(Comparator.comparingInt(Enum::ordinal))
                        .map(Enum::name)
                        .collect(Collectors.joining(" or ")));
    return of(
        ProblemType.INVALID_STATE_TRANSITION,
        "%s that is %s cannot become %s. %s".formatted(document, present, next, way));
  }

  /** Absent and foreign must not be told apart: one text, no id in it. */
  public static Problem notFound() {
    return of(ProblemType.NOT_FOUND, "There is no such resource.");
  }

  public ProblemType type() {
    return type;
  }

  /** Path of the resource that stands in the way; null where there is none to name. */
  public String existing() {
    return existing;
  }

  public List<FieldError> errors() {
    return errors == null ? List.of() : errors;
  }
}
