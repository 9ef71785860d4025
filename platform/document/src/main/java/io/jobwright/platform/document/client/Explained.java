package io.jobwright.platform.document.client;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says why no tax is charged, by a code or in words: EN 16931, BR-E-10 and its like. */
@Documented
@Constraint(validatedBy = Explained.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Explained {

  String message() default "say the code or the reason";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Points to the reason, which everybody can give. */
  class Validator implements ConstraintValidator<Explained, TaxRule> {

    @Override
    public boolean isValid(TaxRule rule, ConstraintValidatorContext context) {
      if (rule.code() != null || rule.reason() != null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("reason")
          .addConstraintViolation();
      return false;
    }
  }
}
