package io.jobwright.localstack;

import java.util.Optional;

/** Every port of the stack, with its default and the setting that changes it. */
public enum Port {
  POSTGRES("postgres", "JOBWRIGHT_POSTGRES_PORT", 15432),
  KAFKA("kafka", "JOBWRIGHT_KAFKA_PORT", 19092),
  KAFKA_CONTROLLER("kafka", KAFKA, 1),
  KEYCLOAK("keycloak", "JOBWRIGHT_KEYCLOAK_PORT", 18080),
  KEYCLOAK_MANAGEMENT("keycloak", KEYCLOAK, 920),
  MAIL("mail", "JOBWRIGHT_MAIL_PORT", 13025),
  MAIL_API("mail", MAIL, 1),
  GATEWAY("gateway", "JOBWRIGHT_GATEWAY_PORT", 8080),
  GATEWAY_MANAGEMENT("gateway", GATEWAY, 1000),
  QUOTES("quotes", "JOBWRIGHT_QUOTES_PORT", 8081),
  QUOTES_MANAGEMENT("quotes", QUOTES, 1000),
  WORKORDERS("workorders", "JOBWRIGHT_WORKORDERS_PORT", 8082),
  WORKORDERS_MANAGEMENT("workorders", WORKORDERS, 1000),
  INVENTORY("inventory", "JOBWRIGHT_INVENTORY_PORT", 8083),
  INVENTORY_MANAGEMENT("inventory", INVENTORY, 1000),
  INVOICING("invoicing", "JOBWRIGHT_INVOICING_PORT", 8084),
  INVOICING_MANAGEMENT("invoicing", INVOICING, 1000);

  private final String server;
  private final String setting;
  private final Port base;
  private final int number;

  Port(String server, String setting, int number) {
    this.server = server;
    this.setting = setting;
    this.base = null;
    this.number = number;
  }

  Port(String server, Port base, int distance) {
    this.server = server;
    this.setting = base.setting;
    this.base = base;
    this.number = distance;
  }

  /** The name of the process that listens on it. */
  public String server() {
    return server;
  }

  /** The environment variable that sets it, or the port it is counted from. */
  public String setting() {
    return setting;
  }

  /** The port this one lies a fixed {@link #distance} above, unless it has a setting of its own. */
  Optional<Port> base() {
    return Optional.ofNullable(base);
  }

  int distance() {
    return base == null ? 0 : number;
  }

  int defaultNumber() {
    return base == null ? number : base.defaultNumber() + number;
  }
}
