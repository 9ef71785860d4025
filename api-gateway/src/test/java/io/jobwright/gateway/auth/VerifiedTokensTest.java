package io.jobwright.gateway.auth;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MEMORY = 10_000;

  private final VerifiedTokens tokens =
      new VerifiedTokens(MEMORY, Duration.ofMinutes(1), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void onlyTheVeryTokenIsKnown() {
    tokens.add("a.b.c", NOW.plusSeconds(60));
    assertTrue(tokens.contains("a.b.c"));
    assertFalse(tokens.contains("a.b.C"));
    assertFalse(tokens.contains("a.b.c "));
    assertFalse(tokens.contains("a.b."));
    assertFalse(tokens.contains(""));
  }

  @Test
  void anExpiredTokenIsNotKnownAnyMore() {
    tokens.add("still", NOW.plusMillis(1));
    tokens.add("just", NOW);
    assertTrue(tokens.contains("still"));
    assertFalse(tokens.contains("just"));
  }

  @Test
  void manyTokensTakeNoMoreThanTheirMemory() {
    String thousand = "x".repeat(990);
    IntStream.range(0, 1_000).forEach(i -> tokens.add(thousand + i, NOW.plusSeconds(60)));
    long known = IntStream.range(0, 1_000).filter(i -> tokens.contains(thousand + i)).count();
    assertTrue(known > 0 && known <= MEMORY / 990, known + " are known");
  }
}
