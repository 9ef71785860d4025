package io.jobwright.platform.pricing;

import java.util.List;
import java.util.stream.Collectors;

/** The input has no meaning as money: nothing was calculated, and all broken rules are listed. */
public final class PricingRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PricingViolation> violations;

  PricingRejected(List<PricingViolation> violations) {
    // The caller's mistake, not ours: a stack trace would tell nothing.
    super(
        violations.stream()
            .map(violation -> violation.position() + ": " + violation.detail())
            .collect(Collectors.joining("; ")),
        null,
        false,
        false);
    this.violations = List.copyOf(violations);
  }

  PricingRejected(PricingViolation.Code code, String position, String detail) {
    this(List.of(new PricingViolation(code, position, detail)));
  }

  /** At least one. */
  public List<PricingViolation> violations() {
    return violations;
  }
}
