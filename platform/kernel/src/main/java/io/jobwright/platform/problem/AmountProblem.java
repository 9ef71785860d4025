package io.jobwright.platform.problem;

import io.jobwright.platform.pricing.PricingRejected;

/** Turns the calculator's refusal into a problem; its positions become pointers. */
public final class AmountProblem {

  private AmountProblem() {}

  public static Problem of(PricingRejected rejected) {
    return Problem.withErrors(
        ProblemType.AMOUNT_INVALID,
        rejected.getMessage(),
        rejected.violations().stream()
            .map(
                violation ->
                    new FieldError(
                        "#/" + violation.position(),
                        violation.code().wireName(),
                        violation.detail()))
            .toList());
  }
}
