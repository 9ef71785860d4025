package io.jobwright.gateway.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobwright.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tokens verified a short while ago, by their exact text: callers send the same one for minutes,
 * and to check its signature every time would be the dearest part of a request. Only what was
 * verified gets in, so that nobody can fill it with rubbish; bounded in memory and time.
 */
@ApplicationScoped
class VerifiedTokens {

  private final Clock clock;
  private final Cache<String, Instant> expiries;

  @Inject
  VerifiedTokens(GatewayConfig config, Clock clock) {
    this(config.tokens().memory().asLongValue(), config.tokens().trustedFor(), clock);
  }

  VerifiedTokens(long memoryBytes, Duration trustedFor, Clock clock) {
    this.clock = clock;
    expiries =
        Caffeine.newBuilder()
            .maximumWeight(memoryBytes)
            .weigher((String token, Instant expiresAt) -> token.length())
            .expireAfterWrite(trustedFor)
            .executor(Runnable::run)
            .build();
  }

  boolean contains(String token) {
    Instant expiresAt = expiries.getIfPresent(token);
    return expiresAt != null && expiresAt.isAfter(clock.instant());
  }

  void add(String token, Instant expiresAt) {
    expiries.put(token, expiresAt);
  }
}
