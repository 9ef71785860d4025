package io.jobwright.invoicing.invoice;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import io.quarkus.hibernate.orm.panache.common.ProjectedFieldName;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An invoice as lists read it, without its lines; the names are the attributes'. */
record InvoiceRow(
    @NotNull @Id("inv") UUID id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Id("job") @ProjectedFieldName("origin.jobId") UUID jobId,
    @NotNull @Id("wo") @ProjectedFieldName("origin.workOrderId") UUID workOrderId,
    @NotNull @ProjectedFieldName("origin.workOrderNumber") String workOrderNumber,
    @Id("quo") @ProjectedFieldName("origin.quoteId") UUID quoteId,
    @ProjectedFieldName("origin.quoteNumber") String quoteNumber,
    @ProjectedFieldName("issue.number") String number,
    @NotNull InvoiceStatus status,
    @NotNull @Id("cli") UUID clientId,
    @NotNull String clientName,
    @NotNull String title,
    @NotNull DocumentMoney money,
    @ProjectedFieldName("issue.issueDate") LocalDate issueDate,
    @ProjectedFieldName("issue.dueDate") LocalDate dueDate,
    @NotNull LocalDate serviceDate) {}
