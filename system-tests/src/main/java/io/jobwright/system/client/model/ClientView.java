package io.jobwright.system.client.model;

/** A client. */
public record ClientView(String id, long version, Details details) implements Versioned {

  public record Details(String name, String currency, int paymentTermsDays) {}
}
