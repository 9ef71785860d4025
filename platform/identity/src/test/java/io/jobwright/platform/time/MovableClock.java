package io.jobwright.platform.time;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of an application under test: the system's, and later where a test says so. */
@Singleton
@Alternative
@Priority(1)
public class MovableClock extends Clock {

  private final Clock system = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  private volatile Duration ahead = Duration.ZERO;

  public void advance(Duration step) {
    ahead = ahead.plus(step);
  }

  public void reset() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return system.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("days are decided in the tenant's zone");
  }
}
