package io.jobwright.quotes.quote;

import io.jobwright.quotes.client.Address;
import io.jobwright.quotes.client.Client;
import io.jobwright.quotes.client.ClientDetails;

/** The client as it was when the quote was made, and again when it was sent. */
public record ClientSnapshot(
    String clientId,
    String name,
    String legalName,
    String taxId,
    String email,
    String phone,
    Address billingAddress,
    String currency,
    int paymentTermsDays,
    String language) {

  public static ClientSnapshot of(Client client) {
    ClientDetails details = client.details();
    return new ClientSnapshot(
        client.aggregateId(),
        details.name(),
        details.legalName(),
        details.taxId(),
        details.email(),
        details.phone(),
        details.billingAddress(),
        details.currency(),
        details.paymentTermsDays(),
        details.language());
  }
}
