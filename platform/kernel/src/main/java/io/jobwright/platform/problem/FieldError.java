package io.jobwright.platform.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Comparator;

/**
 * One field that is wrong.
 *
 * @param pointer RFC 6901 pointer into the body, as a fragment: {@code #/lines/0/quantity}
 * @param code machine-readable reason
 * @param detail the reason in words
 */
public record FieldError(String pointer, String code, String detail) {

  public static final Comparator<FieldError> ORDER =
      Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code);

  public boolean ofWholeBody() {
    return pointer.equals("#");
  }

  public static FieldError of(ConstraintViolation<?> violation) {
    String annotation =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldError(
        JsonPointers.of(violation.getPropertyPath()),
        JsonPointers.snakeCase(annotation),
        violation.getMessage());
  }
}
