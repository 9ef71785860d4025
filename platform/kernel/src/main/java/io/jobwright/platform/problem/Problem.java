package io.jobwright.platform.problem;

import java.util.Collection;
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
  private final String challenge;

  private Problem(ProblemType type, String detail, List<FieldError> errors) {
    this(type, detail, errors, null, null);
  }

  private Problem(
      ProblemType type, String detail, List<FieldError> errors, String existing, String challenge) {
    // An expected outcome: no stack trace is wanted, and filling one in is not free.
    super(detail, null, false, false);
    this.type = type;
    this.errors = errors;
    this.existing = existing;
    this.challenge = challenge;
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
        type, detail, List.of(new FieldError(pointer, type.code(), detail)), existing, null);
  }

  /**
   * Something about the caller's token.
   *
   * @param challenge the value of the header WWW-Authenticate
   */
  public static Problem challenging(ProblemType type, String detail, String challenge) {
    return new Problem(type, detail, List.of(), null, challenge);
  }

  /**
   * A path that the API does not have, which no id can mend.
   *
   * @param templates the paths it has, {@code /v1/quotes/{id}}
   */
  public static Problem routeUnknown(String path, Collection<String> templates) {
    return of(
        ProblemType.ROUTE_UNKNOWN,
        NearestPath.of(path, templates)
            .map(nearest -> "The API has no such path; the nearest is " + nearest + ".")
            .orElse("The API has no such path; /openapi.json lists those it has."));
  }

  /**
   * A method that the path does not have.
   *
   * @param allowed those it has, as in the header Allow
   */
  public static Problem methodNotAllowed(String method, Collection<String> allowed) {
    return of(
        ProblemType.METHOD_NOT_ALLOWED,
        method + " is not allowed here; allowed are " + String.join(", ", allowed) + ".");
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

  /** The value of the header WWW-Authenticate; null where there is none. */
  public String challenge() {
    return challenge;
  }

  public List<FieldError> errors() {
    return errors == null ? List.of() : errors;
  }
}
