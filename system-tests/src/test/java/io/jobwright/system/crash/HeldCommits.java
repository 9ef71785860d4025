package io.jobwright.system.crash;

import io.jobwright.system.job.Watch;
import io.jobwright.system.stack.Databases;
import java.util.Optional;

/**
 * While this is open PostgreSQL commits as ever, to the disk, and tells nobody: it waits for a
 * standby that does not exist. Whoever is killed meanwhile is killed between commit and answer.
 */
final class HeldCommits implements AutoCloseable {

  private static final String POSTGRES = "postgres";

  private final Databases databases;

  HeldCommits(Databases databases) {
    this.databases = databases;
    databases.execute(POSTGRES, "alter system set synchronous_standby_names = 'nobody'");
    reload("nobody");
  }

  /** Returns when a service's own transaction, not its relay's, is on the disk and waits. */
  void awaitOne(String database) {
    String waiting =
        "select count(*) from pg_stat_activity where wait_event = 'SyncRep'"
            + " and datname = '%1$s' and usename = '%1$s_app'".formatted(database);
    Watch.await(
        "a held commit of " + database,
        () -> Optional.of(databases.number(POSTGRES, waiting)).filter(count -> count > 0));
  }

  @Override
  public void close() {
    databases.execute(POSTGRES, "alter system reset synchronous_standby_names");
    reload("");
  }

  private void reload(String standbys) {
    databases.execute(POSTGRES, "select pg_reload_conf()");
    Watch.await(
        "the changed setting", () -> Optional.of(standbys()).filter(now -> now.equals(standbys)));
  }

  private String standbys() {
    return databases
        .query(POSTGRES, "show synchronous_standby_names", row -> row.getString(1))
        .getFirst();
  }
}
