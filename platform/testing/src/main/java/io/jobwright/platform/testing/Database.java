package io.jobwright.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look into a service's database past row security, and connections as its three roles. */
public final class Database {

  private final String service;

  private Database(String service) {
    this.service = service;
  }

  public static Database of(String service) {
    return new Database(service);
  }

  /** As the superuser: sees every tenant. */
  public Connection asSuperuser() throws SQLException {
    List<String> superuser = Servers.superuser();
    return DriverManager.getConnection(url(), superuser.get(0), superuser.get(1));
  }

  /** As {@code app}, {@code migrator} or {@code relay}. */
  public Connection as(String role) throws SQLException {
    JsonNode login = Servers.database(service).path(role);
    return DriverManager.getConnection(
        url(), login.path("user").asText(), login.path("password").asText());
  }

  /** The first column of the rows, as text. */
  public List<String> column(String sql, Object... parameters) {
    try (Connection connection = asSuperuser();
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      List<String> values = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  public long count(String sql, Object... parameters) {
    return Long.parseLong(column(sql, parameters).getFirst());
  }

  private String url() {
    return Servers.database(service).path("url").asText() + "?stringtype=unspecified";
  }
}
