package io.jobwright.platform.document.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A postal address; EN 16931 BG-8.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
    @Size(max = 200) String line1,
    @Size(max = 200) String line2,
    @Size(max = 100) String city,
    @Size(max = 20) String postalCode,
    @Size(max = 100) String region,
    @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code")
        String country) {}
