package io.jobwright.system.bench;

import io.jobwright.system.stack.Databases;
import java.util.Map;

/** How wide the rows are that a job writes. */
final class RowWidth {

  private RowWidth() {}

  /** Bytes, weighted by how many rows went into each table. */
  static int average(Databases databases, Writes writes) {
    long bytes = 0;
    long rows = 0;
    for (Map.Entry<String, Writes.Rows> table : writes.tables().entrySet()) {
      String[] name = table.getKey().split("\\.", 2);
      long inserted = table.getValue().inserted();
      bytes += inserted * databases.number(name[0], averageOf(name[1]));
      rows += inserted;
    }
    return rows == 0 ? 0 : Math.toIntExact(bytes / rows);
  }

  private static String averageOf(String table) {
    return "select coalesce(avg(pg_column_size(t)), 0)::bigint from (select * from "
        + table
        + " limit 1000) t";
  }
}
