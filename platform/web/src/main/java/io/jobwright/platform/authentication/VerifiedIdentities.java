package io.jobwright.platform.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobwright.platform.config.JobwrightConfig;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom a token stands for, by its exact text, for a short while after it was verified: callers send
 * the same one for minutes. Only what was verified gets in; bounded in number and time, and never
 * past the token's own expiry.
 */
@ApplicationScoped
class VerifiedIdentities {

  private record Verified(SecurityIdentity identity, Instant expiresAt) {}

  private final Clock clock;
  private final Cache<String, Verified> byToken;

  /** Tokens live in real time, as their issuer does, wherever a test has moved the clock to. */
  @Inject
  VerifiedIdentities(JobwrightConfig config) {
    this(config.tokens().remembered(), config.tokens().trustedFor(), Clock.systemUTC());
  }

  VerifiedIdentities(long tokens, Duration trustedFor, Clock clock) {
    this.clock = clock;
    byToken =
        Caffeine.newBuilder()
            .maximumSize(tokens)
            .expireAfterWrite(trustedFor)
            .executor(Runnable::run)
            .build();
  }

  Optional<SecurityIdentity> find(String token) {
    return Optional.ofNullable(byToken.getIfPresent(token))
        .filter(verified -> verified.expiresAt().isAfter(clock.instant()))
        .map(Verified::identity);
  }

  /** Keeps what the token was found to stand for; what has no expiry is not kept. */
  void keep(String token, SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken verified) {
      Instant expiresAt = Instant.ofEpochSecond(verified.getExpirationTime());
      byToken.put(token, new Verified(identity, expiresAt));
    }
  }
}
