package io.jobwright.platform.number;

import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Numbers per tenant, series and year, contiguous from 1. The counter is a row that the transaction
 * of the document increments and holds until it commits: a rolled back document takes its number
 * back, and numbers have the order of commits. Take the number last, so that the row is held
 * briefly.
 */
@ApplicationScoped
public class NumberSeries {

  private static final String NEXT =
      """
      insert into number_series as s (tenant_id, series, year, last) values (?::uuid, ?, ?, 1)
      on conflict (tenant_id, series, year) do update set last = s.last + 1
      returning last
      """;

  @Inject DataSource dataSource;
  @Inject CallContext call;

  /** The next number, say {@code INV-2026-00042}; five digits or more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public String next(String series, int year) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement next = connection.prepareStatement(NEXT)) {
      next.setString(1, call.tenantId().toString());
      next.setString(2, series);
      next.setInt(3, year);
      try (ResultSet row = next.executeQuery()) {
        row.next();
        return String.format(Locale.ROOT, "%s-%d-%05d", series, year, row.getLong(1));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("No number could be given", failed);
    }
  }
}
