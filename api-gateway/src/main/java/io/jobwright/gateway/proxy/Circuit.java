package io.jobwright.gateway.proxy;

import java.time.Clock;
import java.time.Duration;

/**
 * Leaves a service alone that has not answered several times in a row: after a pause one request is
 * let through, and its outcome decides for the others. An answer is an answer, whatever its status.
 *
 * <p>Every admitted request must end in exactly one of {@link #answered}, {@link #unanswered} and
 * {@link #abandoned}.
 */
final class Circuit {

  private final int maxFailures;
  private final long pauseMs;
  private final Clock clock;

  private int failures;
  private long openUntilMs;
  private boolean trying;

  /**
   * @param maxFailures in a row, until it opens
   */
  Circuit(int maxFailures, Duration pause, Clock clock) {
    this.maxFailures = maxFailures;
    this.pauseMs = pause.toMillis();
    this.clock = clock;
  }

  /** Whether a request may go to the service now. */
  synchronized boolean admits() {
    if (failures < maxFailures) {
      return true;
    }
    if (trying || clock.millis() < openUntilMs) {
      return false;
    }
    trying = true;
    return true;
  }

  synchronized void answered() {
    failures = 0;
    trying = false;
  }

  synchronized void unanswered() {
    trying = false;
    if (failures < maxFailures) {
      failures++;
    }
    if (failures == maxFailures) {
      openUntilMs = clock.millis() + pauseMs;
    }
  }

  /** The request ended for a reason that says nothing about the service. */
  synchronized void abandoned() {
    trying = false;
  }

  synchronized boolean isOpen() {
    return failures >= maxFailures;
  }
}
