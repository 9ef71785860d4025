package io.jobwright.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.gateway.GatewayConfig;
import io.jobwright.platform.time.MovableClock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

  private record FiveAMinute(long requests, Duration period) implements GatewayConfig.Quota {

    FiveAMinute() {
      this(5, Duration.ofMinutes(1));
    }
  }

  private final MovableClock clock = new MovableClock();
  private final TokenBuckets buckets =
      new TokenBuckets(Policy.DEFAULT, new FiveAMinute(), 100, clock);

  @Test
  void theSixthOfFiveIsRefusedAndOneMoreIsThereAFifthOfTheTimeLater() {
    take(5);
    assertTrue(buckets.charge("a").isRefused());
    clock.advance(Duration.ofSeconds(12));
    assertFalse(buckets.charge("a").isRefused());
    assertTrue(buckets.charge("a").isRefused());
  }

  @Test
  void whoWaitsTheWholeTimeHasTheWholeQuotaAndNoMore() {
    take(5);
    clock.advance(Duration.ofHours(1));
    take(5);
    assertTrue(buckets.charge("a").isRefused());
  }

  @Test
  void nobodyUsesAnothersQuota() {
    take(5);
    assertFalse(buckets.charge("b").isRefused());
  }

  @Test
  void aRefusalTakesNothing() {
    take(5);
    for (int again = 0; again < 100; again++) {
      assertTrue(buckets.charge("a").isRefused());
    }
    clock.advance(Duration.ofSeconds(12));
    assertFalse(buckets.charge("a").isRefused());
  }

  @Test
  void manyAtOnceGetNoMoreThanTheQuota() throws InterruptedException {
    AtomicInteger passed = new AtomicInteger();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      for (int request = 0; request < 1_000; request++) {
        many.execute(
            () -> {
              if (!buckets.charge("a").isRefused()) {
                passed.incrementAndGet();
              }
            });
      }
      many.shutdown();
      assertTrue(many.awaitTermination(10, TimeUnit.SECONDS));
    }
    assertEquals(5, passed.get());
  }

  private void take(int requests) {
    for (int request = 0; request < requests; request++) {
      assertFalse(buckets.charge("a").isRefused(), "request " + request);
    }
  }
}
