package io.jobwright.workorders;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** What holds soon, because an event is on its way. */
public final class Eventually {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofMillis(25);

  private Eventually() {}

  public static void eventually(String what, ThrowingRunnable holds) {
    await(what).atMost(BOUND).pollDelay(Duration.ZERO).pollInterval(BETWEEN).untilAsserted(holds);
  }
}
