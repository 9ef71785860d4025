package io.jobwright.invoicing.invoice;

import io.jobwright.platform.money.DocumentMoney;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a list reads of an invoice. The names are the attributes'.
 *
 * @param issue null for a draft
 */
record InvoiceRow(
    UUID id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    Origin origin,
    Issue issue,
    InvoiceStatus status,
    UUID clientId,
    String clientName,
    String title,
    DocumentMoney money,
    LocalDate serviceDate) {

  String number() {
    return issue == null ? null : issue.number();
  }

  LocalDate issueDate() {
    return issue == null ? null : issue.issueDate();
  }

  LocalDate dueDate() {
    return issue == null ? null : issue.dueDate();
  }
}
