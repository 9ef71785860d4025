package io.jobwright.platform.http;

import java.sql.SQLException;
import java.util.Set;

/** What an SQLSTATE says about trying again; PostgreSQL documentation, appendix A. */
public final class DatabaseFaults {

  private static final Set<String> LOCK_CONFLICTS = Set.of("40001", "40P01", "55P03");

  /** Connection exception, insufficient resources, operator intervention, system error. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");

  private DatabaseFaults() {}

  /** Two transactions wanted the same rows: the loser may run again at once. */
  public static boolean isLockConflict(Throwable failure) {
    String state = sqlState(failure);
    return state != null && LOCK_CONFLICTS.contains(state);
  }

  /** The database is away, starting or full: it will pass without any change of ours. */
  public static boolean isPassing(Throwable failure) {
    String state = sqlState(failure);
    return state != null
        && (LOCK_CONFLICTS.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2)));
  }

  /** The state of the innermost SQL exception that has one, or null. */
  private static String sqlState(Throwable failure) {
    String state = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        state = sql.getSQLState();
      }
    }
    return state != null && state.length() == 5 ? state : null;
  }
}
