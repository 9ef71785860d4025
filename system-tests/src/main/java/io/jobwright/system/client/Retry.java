package io.jobwright.system.client;

import java.time.Duration;
import java.util.Set;

/**
 * How long a caller repeats a request that got no answer, or one that says "not now".
 *
 * @param limit from the first try; zero for a caller who never repeats
 */
public record Retry(Duration limit) {

  public static final Retry NEVER = new Retry(Duration.ZERO);

  /** A request with this key still runs, too many requests, or a part of the system is away. */
  private static final Set<Integer> NOT_NOW = Set.of(429, 500, 502, 503, 504);

  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 500;

  public static Retry within(Duration limit) {
    return new Retry(limit);
  }

  /**
   * Whether an answer leaves the outcome open. A 500 does as well: it may be the echo of a database
   * that died after the commit.
   */
  static boolean leavesOpen(int status, String body) {
    return NOT_NOW.contains(status)
        || (status == 409 && body.contains("\"idempotency_in_progress\""));
  }

  long pauseMillis(int attempt) {
    return Math.min(FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 10), LONGEST_PAUSE_MILLIS);
  }
}
