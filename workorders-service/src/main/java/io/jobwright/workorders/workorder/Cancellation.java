package io.jobwright.workorders.workorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a work order will not be done. */
@Embeddable
@Schema(requiredProperties = {"reason", "at"})
public record Cancellation(
    @Column(name = "cancellation_reason") String reason,
    @Column(name = "cancelled_at") Instant at) {}
