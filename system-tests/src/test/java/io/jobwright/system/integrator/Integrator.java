package io.jobwright.system.integrator;

import io.jobwright.system.client.Login;
import io.jobwright.system.client.Role;
import io.jobwright.system.client.Session;
import io.jobwright.system.testing.RunningSystem;

/** A program of an organization, with a token for all that the job needs. */
final class Integrator {

  private static final String ORGANIZATION = "acme";
  private static final String SCOPES =
      "clients:write items:write stock:write quotes:read quotes:write"
          + " work-orders:read work-orders:write jobs:perform invoices:read items:read";

  private Integrator() {}

  /** Value of the Authorization header. */
  static String authorization() {
    return RunningSystem.get().jobwright().authorizationOf(Login.program(ORGANIZATION, SCOPES));
  }

  static String publicUrl() {
    return RunningSystem.get().jobwright().publicUrl();
  }

  /** Of the member who does the work. */
  static String technician() {
    return RunningSystem.get().jobwright().as(Role.TECHNICIAN, ORGANIZATION).memberId();
  }

  /** Sees everything of the organization. */
  static Session owner() {
    return RunningSystem.get().jobwright().as(Role.OWNER, ORGANIZATION);
  }
}
