package io.jobwright.system.fuzz.run;

import io.jobwright.system.client.Pause;
import io.jobwright.system.stack.Databases;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Number and content of the rows of every table of every service, the outboxes included. The
 * answers that are remembered for idempotency keys are left out: refusals are remembered too.
 */
public final class DatabaseState {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int MOST_LOOKS = 120;

  private static final String ROWS =
      """
      select c.relname,
             (xpath('/row/rows/text()', query_to_xml(
                format('select count(*) || '' rows '' || coalesce(sum(hashtextextended(t::text, 0)), 0) as rows'
                       || ' from %I t', c.relname), false, true, '')))[1]::text
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'idempotency_key'
      """;

  private final Databases databases;

  public DatabaseState(Databases databases) {
    this.databases = databases;
  }

  /** As it is now, by table. */
  public Map<String, String> now() {
    Map<String, String> state = new TreeMap<>();
    for (String database : Databases.OF_SERVICES) {
      databases
          .query(database, ROWS, row -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(table -> state.put(database + "." + table.getKey(), table.getValue()));
    }
    return state;
  }

  /**
   * As it is once nothing changes any more: what was done before has been told to the others, and
   * they have acted on it.
   *
   * @throws IllegalStateException where it does not come to rest
   */
  public Map<String, String> atRest() {
    Map<String, String> earlier = now();
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Pause.of(PAUSE);
      Map<String, String> present = now();
      if (present.equals(earlier) && outboxesAreEmpty(present)) {
        return present;
      }
      earlier = present;
    }
    throw new IllegalStateException("the databases do not come to rest");
  }

  private static boolean outboxesAreEmpty(Map<String, String> state) {
    return state.entrySet().stream()
        .filter(table -> table.getKey().endsWith(".outbox"))
        .allMatch(table -> table.getValue().startsWith("0 rows"));
  }

  /** The tables in which two states differ. */
  public static Set<String> differences(Map<String, String> one, Map<String, String> other) {
    Set<String> differing = new TreeSet<>(one.keySet());
    differing.addAll(other.keySet());
    differing.removeIf(table -> one.containsKey(table) && one.get(table).equals(other.get(table)));
    return differing;
  }
}
