package io.jobwright.gateway.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobwright.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Tokens verified a short while ago, by their exact text: callers send the same one for minutes,
 * and to check its signature every time would be the dearest part of a request. Only what was
 * verified gets in, so that nobody can fill it with rubbish; bounded in memory and time.
 */
@ApplicationScoped
class VerifiedTokens {

  private final Clock clock;
  private final Cache<String, Verdict.Member> members;

  /** Tokens live in real time, as their issuer does, wherever a test has moved the clock to. */
  @Inject
  VerifiedTokens(GatewayConfig config) {
    this(config.tokens().memory().asLongValue(), config.tokens().trustedFor(), Clock.systemUTC());
  }

  VerifiedTokens(long memoryBytes, Duration trustedFor, Clock clock) {
    this.clock = clock;
    members =
        Caffeine.newBuilder()
            .maximumWeight(memoryBytes)
            .weigher((String token, Verdict.Member member) -> token.length())
            .expireAfterWrite(trustedFor)
            .executor(Runnable::run)
            .build();
  }

  /** Whose token it is; empty where it is not known, or has expired meanwhile. */
  Optional<Caller> find(String token) {
    return Optional.ofNullable(members.getIfPresent(token))
        .filter(member -> member.expiresAt().isAfter(clock.instant()))
        .map(Verdict.Member::caller);
  }

  void add(String token, Verdict.Member member) {
    members.put(token, member);
  }
}
