package io.jobwright.invoicing.invoice;

import io.jobwright.platform.money.DocumentMoney;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a list reads of an invoice. The names are the attributes'.
 *
 * @param issue null for a draft
 */
record InvoiceRow(
    UUID id,
    long version,
    Origin origin,
    Issue issue,
    InvoiceStatus status,
    UUID clientId,
    String clientName,
    String title,
    DocumentMoney money,
    LocalDate serviceDate) {

  Optional<Issue> issued() {
    return Optional.ofNullable(issue);
  }
}
