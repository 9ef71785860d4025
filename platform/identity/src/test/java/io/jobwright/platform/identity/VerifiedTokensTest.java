package io.jobwright.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
  private static final int MEMORY = 10_000;

  private final VerifiedTokens<String> tokens =
      new VerifiedTokens<>(MEMORY, String::length, TRUSTED_FOR, CLOCK);

  @Test
  void onlyTheVeryTokenIsKnown() {
    tokens.keep("a.b.c", "maria", NOW.plusSeconds(60));
    assertEquals(Optional.of("maria"), tokens.find("a.b.c"));
    for (String other : List.of("a.b.C", "a.b.c ", "a.b.", "")) {
      assertEquals(Optional.empty(), tokens.find(other), other);
    }
  }

  @Test
  void anExpiredTokenIsNotKnownAnyMore() {
    tokens.keep("still", "maria", NOW.plusMillis(1));
    tokens.keep("just", "maria", NOW);
    assertEquals(Optional.of("maria"), tokens.find("still"));
    assertEquals(Optional.empty(), tokens.find("just"));
  }

  @Test
  void manyTokensTakeNoMoreThanTheirMemory() {
    String thousand = "x".repeat(990);
    assertBounded(tokens, thousand, MEMORY / 990);
  }

  @Test
  void orNoMoreThanTheirPlaces() {
    assertBounded(new VerifiedTokens<>(10, token -> 1, TRUSTED_FOR, CLOCK), "token ", 10);
  }

  private static void assertBounded(VerifiedTokens<String> tokens, String prefix, int places) {
    IntStream.range(0, 1_000).forEach(i -> tokens.keep(prefix + i, "maria", NOW.plusSeconds(60)));
    long known = IntStream.range(0, 1_000).filter(i -> tokens.find(prefix + i).isPresent()).count();
    assertTrue(known > 0 && known <= places, known + " are known");
  }
}
