package io.jobwright.quotes.quote;

import io.jobwright.platform.id.Id;
import io.quarkus.hibernate.orm.panache.common.ProjectedFieldName;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A quote as lists read it, without its lines; the names are the attributes'. */
record QuoteRow(
    @NotNull @Id("quo") UUID id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Id("job") UUID jobId,
    @NotNull String number,
    int revision,
    @NotNull QuoteStatus status,
    @NotNull @Id("cli") UUID clientId,
    @NotNull String clientName,
    @NotNull @ProjectedFieldName("header.title") String title,
    @NotNull @ProjectedFieldName("money.currency") String currency,
    @NotNull @ProjectedFieldName("money.taxExclusive") BigDecimal taxExclusive,
    @NotNull @ProjectedFieldName("money.tax") BigDecimal tax,
    @NotNull @ProjectedFieldName("money.payable") BigDecimal payable,
    @ProjectedFieldName("header.validUntil") LocalDate validUntil,
    Instant sentAt) {}
