package io.jobwright.gateway.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Caller CALLER = new Caller(new UUID(1, 2), "a-program");
  private static final int MEMORY = 10_000;

  private final VerifiedTokens tokens =
      new VerifiedTokens(MEMORY, Duration.ofMinutes(1), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void onlyTheVeryTokenIsKnown() {
    tokens.add("a.b.c", until(NOW.plusSeconds(60)));
    assertEquals(Optional.of(CALLER), tokens.find("a.b.c"));
    for (String other : List.of("a.b.C", "a.b.c ", "a.b.", "")) {
      assertEquals(Optional.empty(), tokens.find(other), other);
    }
  }

  @Test
  void anExpiredTokenIsNotKnownAnyMore() {
    tokens.add("still", until(NOW.plusMillis(1)));
    tokens.add("just", until(NOW));
    assertEquals(Optional.of(CALLER), tokens.find("still"));
    assertEquals(Optional.empty(), tokens.find("just"));
  }

  @Test
  void manyTokensTakeNoMoreThanTheirMemory() {
    String thousand = "x".repeat(990);
    IntStream.range(0, 1_000).forEach(i -> tokens.add(thousand + i, until(NOW.plusSeconds(60))));
    long known =
        IntStream.range(0, 1_000).filter(i -> tokens.find(thousand + i).isPresent()).count();
    assertTrue(known > 0 && known <= MEMORY / 990, known + " are known");
  }

  private static Verdict.Member until(Instant expiry) {
    return new Verdict.Member(CALLER, expiry);
  }
}
