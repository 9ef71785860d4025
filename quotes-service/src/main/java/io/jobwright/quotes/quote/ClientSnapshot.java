package io.jobwright.quotes.quote;

import io.jobwright.platform.id.Id;
import io.jobwright.quotes.client.Address;
import io.jobwright.quotes.client.Client;
import io.jobwright.quotes.client.ClientDetails;
import jakarta.validation.constraints.NotNull;

/** The client as it was when the quote was made, and again when it was sent. */
public record ClientSnapshot(
    @NotNull @Id("cli") String clientId,
    @NotNull String name,
    String legalName,
    String taxId,
    String email,
    String phone,
    Address billingAddress,
    @NotNull String currency,
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
