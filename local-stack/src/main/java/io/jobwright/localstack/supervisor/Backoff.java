package io.jobwright.localstack.supervisor;

import java.time.Duration;

/** The pause before the next start: short at first, doubled each time, with a cap. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration CAP = Duration.ofSeconds(5);

  private Duration next = FIRST;

  Duration next() {
    Duration now = next;
    Duration doubled = now.multipliedBy(2);
    next = doubled.compareTo(CAP) > 0 ? CAP : doubled;
    return now;
  }

  /** To be called when a start succeeded. */
  void reset() {
    next = FIRST;
  }
}
