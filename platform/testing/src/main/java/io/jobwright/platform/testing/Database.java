package io.jobwright.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A look into a service's database past row security, and connections as its three roles. */
public final class Database {

  /** Connections that wait for the next question, by database: logging in costs more than it. */
  private static final Map<String, Queue<Connection>> IDLE = new ConcurrentHashMap<>();

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
    Queue<Connection> idle = IDLE.computeIfAbsent(url(), url -> new ConcurrentLinkedQueue<>());
    Connection waiting = idle.poll();
    try {
      Connection connection = waiting == null ? asSuperuser() : waiting;
      List<String> values = column(connection, sql, parameters);
      idle.add(connection);
      return values;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private static List<String> column(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
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
      connection.close();
      throw failed;
    }
  }

  public long count(String sql, Object... parameters) {
    return Long.parseLong(column(sql, parameters).getFirst());
  }

  private String url() {
    return Servers.database(service).path("url").asText() + "?stringtype=unspecified";
  }
}
