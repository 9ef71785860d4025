package io.jobwright.quotes.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A quote as lists read it: without its lines. */
record QuoteRow(
    UUID id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    UUID jobId,
    String number,
    int revision,
    QuoteStatus status,
    UUID clientId,
    String clientName,
    String title,
    String currency,
    BigDecimal taxExclusive,
    BigDecimal tax,
    BigDecimal payable,
    LocalDate validUntil,
    Instant sentAt) {}
