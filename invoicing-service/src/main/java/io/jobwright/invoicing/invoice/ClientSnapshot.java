package io.jobwright.invoicing.invoice;

import io.jobwright.platform.id.Id;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * The client as the work order knew it; a later change of the client leaves invoices alone.
 *
 * @param taxId BT-48
 * @param paymentTermsDays net days from issue date to due date
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
