package io.jobwright.platform.sql;

import io.jobwright.platform.pricing.Decimals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The present row of a result. Absent values are null. */
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public UUID uuid(String column) throws SQLException {
    return result.getObject(column, UUID.class);
  }

  public String text(String column) throws SQLException {
    return result.getString(column);
  }

  public long number(String column) throws SQLException {
    return result.getLong(column);
  }

  public int count(String column) throws SQLException {
    return result.getInt(column);
  }

  public byte[] bytes(String column) throws SQLException {
    return result.getBytes(column);
  }

  public boolean is(String column) throws SQLException {
    return result.getBoolean(column);
  }

  /** In canonical form. */
  public BigDecimal quantity(String column) throws SQLException {
    return Decimals.canonical(result.getBigDecimal(column));
  }

  /** A price or cost, with the decimals it was written with. */
  public BigDecimal price(String column) throws SQLException {
    return result.getBigDecimal(column);
  }

  public LocalDate date(String column) throws SQLException {
    return result.getObject(column, LocalDate.class);
  }

  public Instant instant(String column) throws SQLException {
    OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
