package io.jobwright.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text in which something is seen: a name, a title, a reason. It is not empty, blank, or of
 * invisible characters only. On one line, as names are, it also has no line breaks or other control
 * characters, and none that turn the direction in which its neighbours on a document are written.
 * Null is left to {@code NotNull}.
 */
@Documented
@Constraint(validatedBy = Visible.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Visible {

  /** False where the text may have several lines. */
  boolean oneLine() default true;

  String message() default "must have a visible character";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks at every character once, because the text can be as long as a body. */
  class Validator implements ConstraintValidator<Visible, CharSequence> {

    private boolean oneLine;

    @Override
    public void initialize(Visible annotation) {
      oneLine = annotation.oneLine();
    }

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      if (text.codePoints().allMatch(InvisibleCharacters::contain)) {
        return false;
      }
      if (oneLine && text.codePoints().anyMatch(InvisibleCharacters::breakTheLine)) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate(
                "must be one line, without control characters and marks of direction")
            .addConstraintViolation();
        return false;
      }
      return true;
    }
  }
}
