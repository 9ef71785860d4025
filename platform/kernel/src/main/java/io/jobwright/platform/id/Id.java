package io.jobwright.platform.id;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;

/**
 * A field that holds an id of this type: a text that is the public id, in requests, or the UUID
 * itself, which JSON shows as the public id. Null is left to {@code NotNull}.
 */
@Documented
@Constraint(validatedBy = {Id.Validator.class, Id.UuidValidator.class})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Id {

  /** The prefix, without the underscore. */
  String value();

  String message() default "must be an id with the prefix {value}_";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Accepts what {@link IdType#parse} accepts. */
  class Validator implements ConstraintValidator<Id, String> {

    private IdType type;

    @Override
    public void initialize(Id annotation) {
      type = new IdType(annotation.value());
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null || type.parse(text).isPresent();
    }
  }

  /** A UUID was read as an id already. */
  class UuidValidator implements ConstraintValidator<Id, UUID> {

    @Override
    public boolean isValid(UUID id, ConstraintValidatorContext context) {
      return true;
    }
  }
}
