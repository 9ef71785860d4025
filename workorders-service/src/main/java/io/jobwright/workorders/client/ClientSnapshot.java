package io.jobwright.workorders.client;

import io.jobwright.platform.id.Id;
import io.jobwright.workorders.Ids;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import java.util.UUID;

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

  public ClientSnapshot {
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(currency, "currency");
  }

  static ClientSnapshot of(UUID id, ClientDetails details) {
    return new ClientSnapshot(
        Ids.CLIENT.format(id),
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
