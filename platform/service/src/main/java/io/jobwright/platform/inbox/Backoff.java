package io.jobwright.platform.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses between failures in a row, each twice as long as the one before, up to a bound. */
final class Backoff {

  private final long firstMillis;
  private final long longestMillis;
  private final CountDownLatch ended;
  private long nextMillis;

  /**
   * @param ended at zero no pause goes on or begins
   */
  Backoff(Duration first, Duration longest, CountDownLatch ended) {
    this.firstMillis = first.toMillis();
    this.longestMillis = longest.toMillis();
    this.ended = ended;
    this.nextMillis = firstMillis;
  }

  /** How long the next pause is. */
  long nextMillis() {
    return nextMillis;
  }

  /**
   * @return false where the service ends, and nothing is to be tried again
   */
  boolean pause() throws InterruptedException {
    long pauseMillis = nextMillis;
    nextMillis = Math.min(nextMillis * 2, longestMillis);
    return !ended.await(pauseMillis, TimeUnit.MILLISECONDS);
  }

  /** The row of failures is over. */
  void reset() {
    nextMillis = firstMillis;
  }
}
