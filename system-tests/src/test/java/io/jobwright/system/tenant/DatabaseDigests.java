package io.jobwright.system.tenant;

import io.jobwright.system.stack.Databases;
import java.util.Map;
import java.util.TreeMap;

/** Number and content of the rows of every table, to see that nothing has changed. */
final class DatabaseDigests {

  /** Answers are remembered for whoever sent a key, refusals too. */
  private static final String TABLES =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'idempotency_key'
      """;

  private final Databases databases;

  DatabaseDigests(Databases databases) {
    this.databases = databases;
  }

  Map<String, String> take() {
    Map<String, String> digests = new TreeMap<>();
    for (String database : Databases.OF_SERVICES) {
      for (String table : databases.query(database, TABLES, row -> row.getString(1))) {
        digests.put(database + "." + table, digest(database, table));
      }
    }
    return digests;
  }

  private String digest(String database, String table) {
    String sql =
        "select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, ',' order by t::text), ''))"
            + " from "
            + table
            + " t";
    return databases.query(database, sql, row -> row.getString(1)).getFirst();
  }
}
