package io.jobwright.workorders.client;

import io.jobwright.platform.id.Id;
import io.jobwright.workorders.Ids;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;

/** The client as it was when the document was made; a later change leaves the document alone. */
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
