package io.jobwright.system.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting between two looks at a system that tells nobody when it is done. */
public final class Pause {

  private Pause() {}

  /** Returns after this time, or earlier where the thread is interrupted. */
  public static void of(Duration duration) {
    until(System.nanoTime() + duration.toNanos());
  }

  /**
   * @param nanoTime a moment of {@link System#nanoTime()}
   */
  public static void until(long nanoTime) {
    long left = nanoTime - System.nanoTime();
    while (left > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(left);
      left = nanoTime - System.nanoTime();
    }
  }
}
