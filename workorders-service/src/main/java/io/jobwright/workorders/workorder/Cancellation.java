package io.jobwright.workorders.workorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Why a work order will not be done. */
@Embeddable
public record Cancellation(
    @Column(name = "cancellation_reason") String reason,
    @Column(name = "cancelled_at") Instant at) {}
