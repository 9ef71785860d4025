package io.jobwright.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A body that is no JSON, or not the JSON expected: what is wrong, where, and what would be right.
 */
public final class MalformedJson {

  private MalformedJson() {}

  /**
   * @return 400
   */
  public static Problem of(JsonProcessingException malformed) {
    return switch (malformed) {
      case UnrecognizedPropertyException unknown -> unknownField(unknown);
      case InvalidNullException nothing ->
          wrongValue(nothing, "must not be null; leave the field out where it has no value");
      case MismatchedInputException trailing when isTrailing(trailing) ->
          notWellFormed("There is more behind the end of the JSON", trailing.getLocation());
      case MismatchedInputException mismatched ->
          wrongValue(mismatched, "must be " + ExpectedForm.of(mismatched.getTargetType()));
      case JsonMappingException wrapped
          when wrapped.getCause() instanceof InputCoercionException tooLarge ->
          wrongValue(wrapped, "must be " + ExpectedForm.of(tooLarge.getTargetType()));
      case JsonMappingException wrapped
          when wrapped.getCause() instanceof JsonProcessingException broken ->
          of(broken);
      case JsonMappingException other -> wrongValue(other, "must be " + ExpectedForm.of(null));
      case StreamConstraintsException tooMuch ->
          Problem.of(
              ProblemType.INVALID_JSON, "The body is nested too deep or has too long parts.");
      case StreamReadException doubled when isDoubled(doubled) ->
          notWellFormed("A field is there twice", doubled.getLocation());
      default -> notWellFormed("The body is not well-formed JSON", malformed.getLocation());
    };
  }

  /** Bytes that are no text. */
  public static Problem notUtf8() {
    return Problem.of(
        ProblemType.INVALID_JSON, "The body is not JSON in UTF-8: it has bytes that are no text.");
  }

  private static Problem notWellFormed(String what, JsonLocation where) {
    return Problem.of(
        ProblemType.INVALID_JSON,
        where == null || where.getLineNr() < 1
            ? what + "."
            : "%s: line %d, column %d.".formatted(what, where.getLineNr(), where.getColumnNr()));
  }

  private static Problem wrongValue(JsonMappingException failed, String reason) {
    String pointer = JsonPointers.of(failed.getPath());
    FieldError error = new FieldError(pointer, ProblemType.INVALID_JSON.code(), reason);
    String subject = failed.getPath().isEmpty() ? "The body" : pointer;
    return Problem.withErrors(
        ProblemType.INVALID_JSON, subject + " " + reason + ".", List.of(error));
  }

  /** Jackson tells these two only in words. */
  private static boolean isTrailing(MismatchedInputException failed) {
    return failed.getOriginalMessage().startsWith("Trailing token");
  }

  private static boolean isDoubled(StreamReadException failed) {
    return failed.getOriginalMessage().startsWith("Duplicate ");
  }

  private static Problem unknownField(UnrecognizedPropertyException unknown) {
    String name = unknown.getPropertyName();
    List<String> known =
        unknown.getKnownPropertyIds() == null
            ? List.of()
            : unknown.getKnownPropertyIds().stream().map(Objects::toString).sorted().toList();
    String help =
        NearestName.of(name, known)
            .or(() -> deeper(name, unknown.getReferringClass()))
            .map(nearest -> "; did you mean " + nearest + "?")
            .orElseGet(
                () -> known.isEmpty() ? "." : ". It takes " + String.join(", ", known) + ".");
    return Problem.at(
        JsonPointers.of(unknown.getPath()),
        ProblemType.UNKNOWN_FIELD,
        "Unknown field: " + name + help);
  }

  /** The field may belong into another one: {@code details.name}. */
  private static Optional<String> deeper(String name, Class<?> type) {
    return components(type)
        .filter(one -> components(one.getType()).anyMatch(inner -> inner.getName().equals(name)))
        .map(one -> one.getName() + "." + name)
        .findFirst();
  }

  private static Stream<RecordComponent> components(Class<?> type) {
    return type != null && type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
        : Stream.empty();
  }
}
