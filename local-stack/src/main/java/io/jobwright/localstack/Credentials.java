package io.jobwright.localstack;

import java.util.Map;

/** The passwords of the stack: the settings' or, on a machine of one's own, well-known ones. */
public record Credentials(
    String postgresSuperuser,
    String databaseApp,
    String databaseMigrator,
    String databaseRelay,
    String databaseKeycloak,
    String keycloakAdmin) {

  public static Credentials from(Map<String, String> environment) {
    return new Credentials(
        environment.getOrDefault("JOBWRIGHT_POSTGRES_PASSWORD", "local-postgres"),
        environment.getOrDefault("JOBWRIGHT_DB_APP_PASSWORD", "local-app"),
        environment.getOrDefault("JOBWRIGHT_DB_MIGRATOR_PASSWORD", "local-migrator"),
        environment.getOrDefault("JOBWRIGHT_DB_RELAY_PASSWORD", "local-relay"),
        environment.getOrDefault("JOBWRIGHT_DB_KEYCLOAK_PASSWORD", "local-keycloak"),
        environment.getOrDefault("JOBWRIGHT_KEYCLOAK_ADMIN_PASSWORD", "local-admin"));
  }
}
