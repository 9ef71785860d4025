package io.jobwright.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database of its own, in which a migration can be looked at from both sides. */
public final class Migrations implements AutoCloseable {

  private final String service;
  private final String name;
  private final JsonNode logins;

  private Migrations(String service) {
    this.service = service;
    this.name = service + "_migrated";
    this.logins = Servers.database(service);
  }

  /**
   * An empty database with the service's tables as they were at a version.
   *
   * @param version of the last migration, say {@code 0103}
   */
  public static Migrations until(String service, String version) throws SQLException {
    Migrations migrations = new Migrations(service);
    migrations.create();
    migrations.migrate(version);
    return migrations;
  }

  /** Runs the migrations that are left, as the role that owns the tables and no other. */
  public void migrate() {
    migrate("latest");
  }

  /** As {@code app} or {@code relay}, in this database. */
  public Connection as(String role) throws SQLException {
    JsonNode login = logins.path(role);
    return DriverManager.getConnection(
        url(), login.path("user").asText(), login.path("password").asText());
  }

  /** As the superuser: past row security. */
  public Connection asSuperuser() throws SQLException {
    List<String> superuser = Servers.superuser();
    return DriverManager.getConnection(url(), superuser.get(0), superuser.get(1));
  }

  @Override
  public void close() throws SQLException {
    administer("drop database if exists " + name + " with (force)");
  }

  private void create() throws SQLException {
    close();
    administer("create database " + name + " owner " + user("migrator"));
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(url(), user("migrator"), logins.at("/migrator/password").asText())
        .locations("db/platform", "db/migration")
        .placeholders(Map.of("app", user("app"), "relay", user("relay")))
        .target(target)
        .load()
        .migrate();
  }

  private void administer(String statement) throws SQLException {
    try (Connection connection = Database.of(service).asSuperuser()) {
      connection.createStatement().execute(statement);
    }
  }

  private String user(String role) {
    return logins.path(role).path("user").asText();
  }

  private String url() {
    String own = logins.path("url").asText();
    return own.substring(0, own.lastIndexOf('/') + 1) + name + "?stringtype=unspecified";
  }
}
