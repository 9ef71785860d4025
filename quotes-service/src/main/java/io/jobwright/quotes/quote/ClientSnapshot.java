package io.jobwright.quotes.quote;

import io.jobwright.platform.id.Id;
import io.jobwright.quotes.client.Address;
import io.jobwright.quotes.client.Client;
import io.jobwright.quotes.client.ClientDetails;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * The client as it was when the document was made; a later change of the client leaves the document
 * alone.
 *
 * @param taxId VAT or other tax number (BT-48)
 * @param paymentTermsDays net days from the issue of an invoice to its due date
 */
public record ClientSnapshot(
    @NotNull @Id("cli") String clientId,
    @NotNull String name,
    String legalName,
    String taxId,
    String email,
    String phone,
    Address billingAddress,
    @NotNull String currency,
    @PositiveOrZero int paymentTermsDays,
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
