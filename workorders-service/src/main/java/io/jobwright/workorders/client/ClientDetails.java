package io.jobwright.workorders.client;

import java.util.Objects;

/**
 * What is known of a client.
 *
 * @param currency ISO 4217 code of the client's documents
 * @param paymentTermsDays net days from the issue of an invoice to its due date
 * @param language BCP 47 tag of the documents
 */
public record ClientDetails(
    String name,
    String legalName,
    String taxId,
    String email,
    String phone,
    Address billingAddress,
    String currency,
    int paymentTermsDays,
    String language) {

  public ClientDetails {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(currency, "currency");
  }
}
