package io.jobwright.platform.sql;

import jakarta.persistence.EntityExistsException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a failed database call says about trying again; PostgreSQL documentation, appendix A. */
public final class DatabaseFaults {

  private static final Set<String> LOCK_CONFLICTS = Set.of("40001", "40P01", "55P03");

  /** Connection exception, insufficient resources, operator intervention, system error. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");

  private static final String UNIQUE_VIOLATION = "23505";

  private DatabaseFaults() {}

  /** Two transactions wanted the same rows: the loser may run again at once. */
  public static boolean isLockConflict(Throwable failure) {
    return anySqlState(failure, LOCK_CONFLICTS::contains);
  }

  /** The database is away, starting or busy: it will pass without any change of ours. */
  public static boolean isPassing(Throwable failure) {
    return any(
        failure,
        one ->
            one instanceof IOException
                || (one instanceof SQLException sql
                    && (isPassingState(sql) || isPoolTimeout(sql))));
  }

  /** What is to be made is there already, in the database or in the present transaction. */
  public static boolean isUniqueViolation(Throwable failure) {
    return anySqlState(failure, UNIQUE_VIOLATION::equals)
        || any(failure, EntityExistsException.class::isInstance);
  }

  /** What a log needs of a failure that is not ours: one line, without values of rows. */
  public static String reason(Throwable failure) {
    Throwable cause =
        first(failure, SQLException.class::isInstance)
            .or(() -> first(failure, IOException.class::isInstance))
            .orElse(failure);
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
  }

  private static boolean isPassingState(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && state.length() == 5
        && (LOCK_CONFLICTS.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2)));
  }

  /** Agroal says so only in words. */
  private static boolean isPoolTimeout(SQLException failure) {
    return failure.getMessage() != null
        && failure.getMessage().startsWith("Sorry, acquisition timeout!");
  }

  private static boolean anySqlState(Throwable failure, Predicate<String> wanted) {
    return any(
        failure,
        one ->
            one instanceof SQLException sql
                && sql.getSQLState() != null
                && wanted.test(sql.getSQLState()));
  }

  private static boolean any(Throwable failure, Predicate<Throwable> wanted) {
    return first(failure, wanted).isPresent();
  }

  /** Looks at causes and at what was suppressed: a failed commit keeps its reason there. */
  private static Optional<Throwable> first(Throwable failure, Predicate<Throwable> wanted) {
    Deque<Throwable> toLookAt = new ArrayDeque<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    toLookAt.add(failure);
    while (!toLookAt.isEmpty()) {
      Throwable one = toLookAt.poll();
      if (!seen.add(one)) {
        continue;
      }
      if (wanted.test(one)) {
        return Optional.of(one);
      }
      if (one.getCause() != null) {
        toLookAt.add(one.getCause());
      }
      Collections.addAll(toLookAt, one.getSuppressed());
    }
    return Optional.empty();
  }
}
