package io.jobwright.platform.document.client;

import io.jobwright.platform.money.CurrencyCode;
import io.jobwright.platform.text.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What callers say about a client; everything a document's snapshot of its client holds.
 *
 * @param legalName as on invoices; the name where absent
 * @param taxId VAT or other tax number (BT-48)
 * @param currency ISO 4217 code of the client's documents
 * @param paymentTermsDays net days from the issue of an invoice to its due date
 * @param language BCP 47 tag of the documents
 * @param taxRule how the client's lines are taxed in the place of any tax to pay; absent, as the
 *     catalogue says
 */
public record ClientDetails(
    @NotNull @Visible @Size(max = 200) String name,
    @Visible @Size(max = 200) String legalName,
    @Size(max = 50) String taxId,
    @Email @Size(min = 3, max = 254) String email,
    @Size(max = 50) String phone,
    @Valid Address billingAddress,
    @NotNull @CurrencyCode String currency,
    @NotNull @Min(0) @Max(365) Integer paymentTermsDays,
    @Pattern(
            regexp = "[a-z]{2}(-[A-Z]{2})?",
            message = "must be a language tag such as en or de-AT")
        String language,
    @Valid TaxRule taxRule) {}
