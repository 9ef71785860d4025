package io.jobwright.system.client.model;

/** A client to be made. */
public record NewClient(Details details) {

  public record Details(
      String name,
      String legalName,
      String taxId,
      String email,
      Address billingAddress,
      String currency,
      int paymentTermsDays) {}

  public record Address(String line1, String city, String postalCode, String country) {}

  public static NewClient named(String name) {
    Address address = new Address("Hauptstrasse 1", "Wien", "1010", "AT");
    return new NewClient(
        new Details(name, null, null, "office@client.example", address, "EUR", 30));
  }
}
