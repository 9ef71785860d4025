package io.jobwright.system.client;

import java.util.Locale;

/** The roles people hold in an organization; the local stack has a user for each. */
public enum Role {
  OWNER,
  SALES,
  DISPATCHER,
  TECHNICIAN,
  WAREHOUSE,
  ACCOUNTANT;

  /** The user of this role, say {@code sales@acme.example}. */
  public String userOf(String organization) {
    return name().toLowerCase(Locale.ROOT) + "@" + organization + ".example";
  }
}
