package io.jobwright.invoicing.invoice;

import io.jobwright.platform.id.Id;
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
    @NotNull @PositiveOrZero Integer paymentTermsDays,
    String language) {}
