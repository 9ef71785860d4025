package io.jobwright.system.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The databases of one stack as the superuser sees them: every tenant, past row security. */
public final class Databases {

  /** Each service's database bears its short name. */
  public static final List<String> OF_SERVICES =
      List.of("quotes", "workorders", "inventory", "invoicing", "gateway");

  /** Those of them that have an outbox and an inbox. */
  public static final List<String> WITH_EVENTS =
      List.of("quotes", "workorders", "inventory", "invoicing");

  private static final String SUPERUSER = "postgres";

  private final int port;
  private final String password;

  /**
   * @param password the superuser's
   */
  public Databases(int port, String password) {
    this.port = port;
    this.password = password;
  }

  /** The databases of the stack in this state, with the password of the settings. */
  public static Databases of(StackState state) {
    String set = System.getenv("JOBWRIGHT_POSTGRES_PASSWORD");
    return new Databases(state.process("postgres").port(), set == null ? "local-postgres" : set);
  }

  /** What to make of one row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public Connection connect(String database) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?stringtype=unspecified";
    return DriverManager.getConnection(url, SUPERUSER, password);
  }

  public <T> List<T> query(String database, String sql, RowReader<T> reader) {
    try (Connection connection = connect(database);
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(database + ": " + sql, failed);
    }
  }

  /** The only value of the only row. */
  public long number(String database, String sql) {
    return query(database, sql, row -> row.getLong(1)).getFirst();
  }

  public void execute(String database, String sql) {
    try (Connection connection = connect(database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException(database + ": " + sql, failed);
    }
  }
}
