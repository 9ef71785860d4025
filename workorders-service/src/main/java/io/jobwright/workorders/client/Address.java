package io.jobwright.workorders.client;

/**
 * A postal address; EN 16931 BG-8.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
    String line1, String line2, String city, String postalCode, String region, String country) {}
