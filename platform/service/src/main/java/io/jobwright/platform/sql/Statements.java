package io.jobwright.platform.sql;

import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/**
 * Runs native statements in the present transaction. {@code :tenant} is always bound to the tenant
 * of the call, and statements name it in each of their conditions; row security holds where one
 * forgets.
 */
@ApplicationScoped
public class Statements {

  private static final String TENANT = "tenant";

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

  /** A text that may be absent: its type is said also where it is null. */
  private record Text(String value) {}

  /** One execution of a statement: its values, then how its result is read. */
  public final class Call {

    private final Sql sql;
    private final Map<String, Object> values = new HashMap<>();

    private Call(Sql sql) {
      this.sql = sql;
    }

    /**
     * Binds a number, date, instant, enum or UUID, bytes, an array of UUIDs, numbers or texts, or
     * null.
     */
    public Call set(String parameter, Object value) {
      values.put(parameter, value);
      return this;
    }

    /** Binds a text or null. */
    public Call set(String parameter, String value) {
      values.put(parameter, new Text(value));
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

    /**
     * Executes the statement once for each of the elements, all in one round trip.
     *
     * @param setter sets the values of an element
     */
    public <T> void executeForEach(List<T> elements, BiConsumer<Call, T> setter) {
      prepared(
          statement -> {
            for (T element : elements) {
              setter.accept(this, element);
              bindAll(statement);
              statement.addBatch();
            }
            return statement.executeBatch();
          });
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

    /** The row of a statement that always has one. */
    public <T> T onlyRow(RowReader<T> reader) {
      return rows(reader).getFirst();
    }

    private <T> T run(Execution<T> execution) {
      return prepared(
          statement -> {
            bindAll(statement);
            return execution.run(statement);
          });
    }

    private <T> T prepared(Execution<T> execution) {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql.text())) {
        return execution.run(statement);
      } catch (SQLException failed) {
        throw new IllegalStateException("A statement failed: " + failed.getMessage(), failed);
      }
    }

    private void bindAll(PreparedStatement statement) throws SQLException {
      for (int i = 0; i < sql.parameters().size(); i++) {
        bind(statement, i + 1, valueOf(sql.parameters().get(i)));
      }
    }

    private Object valueOf(String parameter) {
      if (values.containsKey(parameter)) {
        return values.get(parameter);
      }
      if (parameter.equals(TENANT)) {
        return call.tenantId();
      }
      throw new IllegalStateException("Nothing is bound to :" + parameter);
    }
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    Connection connection = statement.getConnection();
    switch (value) {
      case UUID[] ids -> statement.setArray(index, connection.createArrayOf("uuid", ids));
      case BigDecimal[] numbers ->
          statement.setArray(index, connection.createArrayOf("numeric", numbers));
      case Long[] numbers -> statement.setArray(index, connection.createArrayOf("bigint", numbers));
      case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
      case Enum<?> constant -> statement.setString(index, constant.name());
      case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
      case Text(String text) -> statement.setString(index, text);
      case null -> statement.setNull(index, Types.NULL);
      case Object other -> statement.setObject(index, other);
    }
  }
}
