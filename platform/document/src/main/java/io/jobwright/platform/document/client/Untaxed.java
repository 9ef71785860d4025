package io.jobwright.platform.document.client;

import io.jobwright.platform.pricing.TaxCategory;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/** A tax category under which nothing is to pay. */
@Documented
@Constraint(validatedBy = Untaxed.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface Untaxed {

  String message() default "must be a category without a tax to pay, such as AE or G";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Accepts what goes with a rate of 0. */
  class Validator implements ConstraintValidator<Untaxed, TaxCategory> {

    @Override
    public boolean isValid(TaxCategory category, ConstraintValidatorContext context) {
      return category == null || category.allowsRate(BigDecimal.ZERO);
    }
  }
}
