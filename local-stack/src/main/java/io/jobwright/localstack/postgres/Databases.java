package io.jobwright.localstack.postgres;

import io.jobwright.localstack.Credentials;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A database for each service and, for each database, three roles that may connect to that database
 * only: {@code _migrator} owns it and runs the migrations, {@code _app} serves requests and is
 * bound by row-level security, {@code _relay} drains the outbox.
 */
public final class Databases {
  public static final List<String> NAMES =
      List.of("quotes", "workorders", "inventory", "invoicing", "gateway");

  /** Keycloak's database and the role that owns it. */
  public static final String KEYCLOAK = "keycloak";

  private static final String RESTRICTED =
      "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

  private final Credentials credentials;

  Databases(Credentials credentials) {
    this.credentials = credentials;
  }

  public static String migrator(String database) {
    return database + "_migrator";
  }

  public static String app(String database) {
    return database + "_app";
  }

  public static String relay(String database) {
    return database + "_relay";
  }

  /** Creates what is missing and sets the passwords to those of the settings. */
  void create(Connection connection) throws SQLException {
    execute(connection, "REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
    execute(connection, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    for (String database : NAMES) {
      role(connection, migrator(database), credentials.databaseMigrator());
      role(connection, app(database), credentials.databaseApp());
      role(connection, relay(database), credentials.databaseRelay());
      database(connection, database, migrator(database));
      execute(
          connection,
          "GRANT CONNECT ON DATABASE %s TO %s, %s"
              .formatted(database, app(database), relay(database)));
    }
    role(connection, KEYCLOAK, credentials.databaseKeycloak());
    database(connection, KEYCLOAK, KEYCLOAK);
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    String verb = exists(connection, "pg_roles WHERE rolname", name) ? "ALTER" : "CREATE";
    execute(
        connection,
        "%s ROLE %s %s PASSWORD '%s'"
            .formatted(verb, name, RESTRICTED, password.replace("'", "''")));
  }

  private static void database(Connection connection, String name, String owner)
      throws SQLException {
    if (!exists(connection, "pg_database WHERE datname", name)) {
      execute(connection, "CREATE DATABASE " + name + " OWNER " + owner);
    }
    execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
  }

  private static boolean exists(Connection connection, String where, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement("SELECT 1 FROM " + where + " = ?")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
