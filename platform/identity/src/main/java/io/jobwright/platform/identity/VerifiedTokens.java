package io.jobwright.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What tokens were found to stand for a short while ago, by their exact text: callers send the same
 * one for minutes, and to check its signature every time would be the dearest part of a request.
 * Only what was verified gets in, and each token in its one spelling ({@link BearerToken}), so that
 * nobody can fill it with rubbish; bounded in size and time, and never past a token's own expiry.
 *
 * @param <T> what a token stands for
 */
public final class VerifiedTokens<T> {

  private record Verified<T>(T meaning, Instant expiresAt) {}

  private final Clock clock;
  private final Cache<String, Verified<T>> byToken;

  /**
   * @param maxWeight of all tokens together; of more, the longest unused are forgotten
   * @param weight of one token
   * @param trustedFor the longest time until a token is verified again
   */
  public VerifiedTokens(long maxWeight, ToIntFunction<String> weight, Duration trustedFor) {
    // Tokens live in their issuer's time, whatever day it is for the business.
    this(maxWeight, weight, trustedFor, Clock.systemUTC());
  }

  VerifiedTokens(long maxWeight, ToIntFunction<String> weight, Duration trustedFor, Clock clock) {
    this.clock = clock;
    byToken =
        Caffeine.newBuilder()
            .maximumWeight(maxWeight)
            .weigher((String token, Verified<T> verified) -> weight.applyAsInt(token))
            .expireAfterWrite(trustedFor)
            .executor(Runnable::run)
            .build();
  }

  /** Empty where the token is not known, or has expired meanwhile. */
  public Optional<T> find(String token) {
    return Optional.ofNullable(byToken.getIfPresent(token))
        .filter(verified -> verified.expiresAt().isAfter(clock.instant()))
        .map(Verified::meaning);
  }

  /**
   * @param token canonical
   */
  public void keep(String token, T meaning, Instant expiresAt) {
    byToken.put(token, new Verified<>(meaning, expiresAt));
  }
}
