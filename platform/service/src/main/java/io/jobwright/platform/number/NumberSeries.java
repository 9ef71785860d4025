package io.jobwright.platform.number;

import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;

/**
 * Numbers per tenant, series and year, contiguous from 1. The counter is a row that the transaction
 * of the document increments and holds until it commits: a rolled back document takes its number
 * back, and numbers have the order of commits. Take the number last, so that the row is held
 * briefly.
 */
@ApplicationScoped
public class NumberSeries {

  private static final Sql NEXT =
      Sql.of(
          """
          insert into number_series as s (tenant_id, series, year, last) values (:tenant::uuid, :series, :year, 1)
          on conflict (tenant_id, series, year) do update set last = s.last + 1
          returning last
          """);

  @Inject Statements statements;

  /** The next number, say {@code INV-2026-00042}; five digits or more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public String next(String series, int year) {
    long number =
        statements
            .prepare(NEXT)
            .set("series", series)
            .set("year", year)
            .onlyRow(row -> row.number("last"));
    return String.format(Locale.ROOT, "%s-%d-%05d", series, year, number);
  }
}
