package io.jobwright.system.bench;

import io.jobwright.system.stack.Databases;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the services' databases have written up to one moment.
 *
 * @param writingTransactions transaction ids given out: only a transaction that writes takes one
 * @param walBytes of the write-ahead log
 */
record Writes(Map<String, Rows> tables, long writingTransactions, long walBytes) {

  /** How long a backend may keep its counts to itself (PGSTAT_IDLE_INTERVAL is 10 s). */
  static final int SETTLING_SECONDS = 11;

  private static final String COUNTS =
      """
      select relname, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_user_tables
       where n_tup_ins + n_tup_upd + n_tup_del > 0
      """;

  record Rows(long inserted, long updated, long deleted) {
    Rows minus(Rows earlier) {
      return new Rows(
          inserted - earlier.inserted, updated - earlier.updated, deleted - earlier.deleted);
    }

    boolean isNothing() {
      return inserted + updated + deleted == 0;
    }
  }

  private record Counted(String table, Rows rows) {}

  static Writes read(Databases databases) {
    Map<String, Rows> tables = new TreeMap<>();
    for (String database : Databases.OF_SERVICES) {
      databases
          .query(
              database,
              COUNTS,
              row ->
                  new Counted(
                      database + "." + row.getString(1),
                      new Rows(row.getLong(2), row.getLong(3), row.getLong(4))))
          .forEach(counted -> tables.put(counted.table(), counted.rows()));
    }
    return new Writes(
        tables,
        databases.number(
            "postgres", "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint"),
        databases.number(
            "postgres", "select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint"));
  }

  Writes since(Writes earlier) {
    Map<String, Rows> difference = new TreeMap<>();
    tables.forEach(
        (table, rows) -> {
          Rows more = rows.minus(earlier.tables.getOrDefault(table, new Rows(0, 0, 0)));
          if (!more.isNothing()) {
            difference.put(table, more);
          }
        });
    return new Writes(
        difference, writingTransactions - earlier.writingTransactions, walBytes - earlier.walBytes);
  }

  long inserted() {
    return tables.values().stream().mapToLong(Rows::inserted).sum();
  }

  long updated() {
    return tables.values().stream().mapToLong(Rows::updated).sum();
  }

  long deleted() {
    return tables.values().stream().mapToLong(Rows::deleted).sum();
  }
}
