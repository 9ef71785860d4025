package io.jobwright.platform.document.client;

import io.jobwright.platform.id.Id;
import jakarta.validation.Valid;
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
 * @param taxRule by which the lines were taxed in the place of any tax to pay; absent where none
 *     was
 */
public record ClientSnapshot(
    @NotNull @Id("cli") UUID clientId,
    @NotNull String name,
    String legalName,
    String taxId,
    String email,
    String phone,
    @Valid Address billingAddress,
    @NotNull String currency,
    @PositiveOrZero int paymentTermsDays,
    String language,
    @Valid TaxRule taxRule) {

  public ClientSnapshot {
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(currency, "currency");
  }

  public static ClientSnapshot of(UUID id, ClientDetails details) {
    return new ClientSnapshot(
        id,
        details.name(),
        details.legalName(),
        details.taxId(),
        details.email(),
        details.phone(),
        details.billingAddress(),
        details.currency(),
        details.paymentTermsDays(),
        details.language(),
        details.taxRule());
  }
}
