package io.jobwright.platform.authentication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedIdentitiesTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final int TOKENS = 10;

  private final VerifiedIdentities identities =
      new VerifiedIdentities(TOKENS, Duration.ofMinutes(1), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void onlyTheVeryTokenIsKnown() {
    SecurityIdentity maria = expiringAt(NOW.plusSeconds(60));
    identities.keep("a.b.c", maria);
    assertEquals(Optional.of(maria), identities.find("a.b.c"));
    assertEquals(Optional.empty(), identities.find("a.b.C"));
    assertEquals(Optional.empty(), identities.find("a.b.c "));
    assertEquals(Optional.empty(), identities.find("a.b."));
  }

  @Test
  void anExpiredTokenIsNotKnownAnyMore() {
    identities.keep("still", expiringAt(NOW.plusSeconds(1)));
    identities.keep("just", expiringAt(NOW));
    assertTrue(identities.find("still").isPresent());
    assertEquals(Optional.empty(), identities.find("just"));
  }

  @Test
  void whatIsNoTokenOfAPersonOrProgramIsNotKept() {
    identities.keep(
        "opaque",
        QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("x")).build());
    assertEquals(Optional.empty(), identities.find("opaque"));
  }

  @Test
  void manyTokensTakeNoMoreThanTheirPlaces() {
    IntStream.range(0, 1_000)
        .forEach(i -> identities.keep("token " + i, expiringAt(NOW.plusSeconds(60))));
    long known =
        IntStream.range(0, 1_000).filter(i -> identities.find("token " + i).isPresent()).count();
    assertTrue(known > 0 && known <= TOKENS, known + " are known");
  }

  private static SecurityIdentity expiringAt(Instant expiry) {
    return QuarkusSecurityIdentity.builder().setPrincipal(new Token(expiry)).build();
  }

  private record Token(Instant expiry) implements JsonWebToken {

    @Override
    public String getName() {
      return "maria";
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of("exp");
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so the interface asks
    public <T> T getClaim(String name) {
      return name.equals("exp") ? (T) Long.valueOf(expiry.getEpochSecond()) : null;
    }
  }
}
