package io.jobwright.invoicing.invoice;

import io.jobwright.platform.problem.Problem;
import java.util.Set;

/** Where an invoice stands, and where it can go from there. */
public enum InvoiceStatus {
  /** Waits to be issued; has no number. */
  DRAFT,
  /** Numbered and immutable. */
  ISSUED;

  private Set<InvoiceStatus> successors() {
    return switch (this) {
      case DRAFT -> Set.of(ISSUED);
      case ISSUED -> Set.of();
    };
  }

  /**
   * The next status.
   *
   * @throws Problem 409 where there is no way from here to there
   */
  InvoiceStatus moveTo(InvoiceStatus next) {
    if (!successors().contains(next)) {
      throw Problem.illegalMove("An invoice", this, next, successors());
    }
    return next;
  }
}
