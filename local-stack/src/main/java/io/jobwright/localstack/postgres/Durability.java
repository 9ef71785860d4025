package io.jobwright.localstack.postgres;

import io.jobwright.localstack.StackException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The settings without which an acknowledged commit may be lost. */
final class Durability {
  private static final List<String> MUST_BE_ON =
      List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

  private Durability() {}

  /** Asks the running server itself, whatever it was started with. */
  static void check(Connection connection) throws SQLException {
    for (String setting : MUST_BE_ON) {
      String value = show(connection, setting);
      if (!value.equals("on")) {
        throw new StackException(
            "PostgreSQL runs with " + setting + " = " + value + "; committed data could be lost");
      }
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
      statement.setString(1, setting);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
