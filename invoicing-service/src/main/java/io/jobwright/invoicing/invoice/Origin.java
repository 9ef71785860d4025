package io.jobwright.invoicing.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The documents an invoice comes from.
 *
 * @param completion which completion of the work order is invoiced, from 1
 * @param quoteId null for a direct work order
 */
@Embeddable
public record Origin(
    @Column(name = "job_id", nullable = false, updatable = false) UUID jobId,
    @Column(name = "work_order_id", nullable = false, updatable = false) UUID workOrderId,
    @Column(name = "work_order_number", nullable = false, updatable = false) String workOrderNumber,
    @Column(name = "completion", nullable = false, updatable = false) int completion,
    @Column(name = "quote_id", updatable = false) UUID quoteId,
    @Column(name = "quote_number", updatable = false) String quoteNumber) {}
