package io.jobwright.inventory.sql;

import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs native statements in the present transaction. {@code :tenant} is bound for every statement:
 * the first lock, as Hibernate's tenant filter is for entities; row security is the second.
 */
@ApplicationScoped
public class Statements {

  @Inject DataSource dataSource;
  @Inject CallContext call;

  public Call prepare(Sql sql) {
    return new Call(sql);
  }

  /** Makes a value of the present row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  private interface Execution<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  /** One execution of a statement: its values, then how its result is read. */
  public final class Call {

    private final Sql sql;
    private final Map<String, Object> values = new HashMap<>();

    private Call(Sql sql) {
      this.sql = sql;
      values.put("tenant", call.tenantId());
    }

    /**
     * Binds a text, number, date, instant, enum or UUID, an array of UUIDs, decimals or texts, or
     * null.
     */
    public Call set(String parameter, Object value) {
      values.put(parameter, value);
      return this;
    }

    public Call setAll(Map<String, Object> more) {
      values.putAll(more);
      return this;
    }

    /** How many rows were changed. */
    public int execute() {
      return run(PreparedStatement::executeUpdate);
    }

    public <T> List<T> rows(RowReader<T> reader) {
      return run(
          statement -> {
            List<T> read = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
              Row row = new Row(result);
              while (result.next()) {
                read.add(reader.read(row));
              }
            }
            return read;
          });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> row(RowReader<T> reader) {
      return rows(reader).stream().findFirst();
    }

    private <T> T run(Execution<T> execution) {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql.text())) {
        for (int i = 0; i < sql.parameters().size(); i++) {
          bind(statement, i + 1, sql.parameters().get(i));
        }
        return execution.run(statement);
      } catch (SQLException failed) {
        throw new IllegalStateException("A statement failed: " + failed.getMessage(), failed);
      }
    }

    private void bind(PreparedStatement statement, int index, String parameter)
        throws SQLException {
      if (!values.containsKey(parameter)) {
        throw new IllegalStateException("Nothing is bound to :" + parameter);
      }
      Connection connection = statement.getConnection();
      switch (values.get(parameter)) {
        case UUID[] ids -> statement.setArray(index, connection.createArrayOf("uuid", ids));
        case BigDecimal[] numbers ->
            statement.setArray(index, connection.createArrayOf("numeric", numbers));
        case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
        case Enum<?> constant -> statement.setString(index, constant.name());
        case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        case null -> statement.setObject(index, null);
        case Object value -> statement.setObject(index, value);
      }
    }
  }
}
