package io.jobwright.workorders.workorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something downstream went wrong: raised by the event that told of it. */
@Embeddable
public record ExceptionFlag(
    @Enumerated(EnumType.STRING) @Column(name = "exception_reason") Reason reason,
    @Column(name = "exception_raised_at") Instant raisedAt) {

  /** The flag goes up with the first shortage and stays until nothing is short any more. */
  static ExceptionFlag raised(ExceptionFlag before, Clock clock) {
    return before == null ? new ExceptionFlag(Reason.STOCK_SHORT, clock.instant()) : before;
  }

  /** What went wrong. */
  @Schema(name = "WorkOrderExceptionReason")
  public enum Reason {
    /**
     * Inventory has less than was agreed. Cleared by the answer that everything is reserved, and by
     * a cancellation: then there is nothing left for a person to decide.
     */
    STOCK_SHORT
  }
}
