package io.jobwright.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.jobwright.gateway.GatewayConfig;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/**
 * The quotas of one policy: a token bucket for each caller, filled evenly. Nothing blocks. A bucket
 * that was left alone for a whole period is full again, so that forgetting it changes nothing.
 */
final class TokenBuckets {

  private final Policy policy;
  private final GatewayConfig.Quota quota;
  private final TimeMeter time;
  private final Cache<Object, Bucket> buckets;

  /**
   * @param remembered callers at one time; of more, the longest unused are forgotten
   */
  TokenBuckets(Policy policy, GatewayConfig.Quota quota, long remembered, Clock clock) {
    this.policy = policy;
    this.quota = quota;
    time = new ClockTime(clock);
    buckets =
        Caffeine.newBuilder()
            .maximumSize(remembered)
            .expireAfterAccess(quota.period())
            .ticker(time::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  /** One request's worth, of whoever the key stands for. */
  Charge charge(Object key) {
    Bucket bucket = buckets.get(key, absent -> full());
    return new Charge(policy, quota, bucket, bucket.tryConsumeAndReturnRemaining(1));
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.period()))
        .withCustomTimePrecision(time)
        .build();
  }

  private record ClockTime(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
