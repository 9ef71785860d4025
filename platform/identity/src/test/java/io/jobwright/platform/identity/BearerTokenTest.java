package io.jobwright.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

  @Test
  void theSchemeHasNoCaseAndBlanksAroundTheTokenAreNoPartOfIt() {
    assertEquals(Optional.of("a.b.c"), BearerToken.in(List.of("Bearer a.b.c")));
    assertEquals(Optional.of("a.b.c"), BearerToken.in(List.of("bEARER   a.b.c ")));
  }

  @Test
  void whatIsNoBearerTokenIsNone() {
    assertEquals(Optional.empty(), BearerToken.in(List.of()));
    assertEquals(Optional.empty(), BearerToken.in(List.of("Bearer a.b.c", "Bearer a.b.c")));
    for (String other : List.of("", "Bearer", "Bearer ", "a.b.c", "Basic a.b.c", "Bearera.b.c")) {
      assertEquals(Optional.empty(), BearerToken.in(List.of(other)), other);
    }
  }

  @Test
  void aTokenAsItWasIssuedIsCanonical() {
    for (int i = 0; i < 20; i++) {
      assertTrue(BearerToken.isCanonical(TestTokens.acme("owner")));
    }
  }

  /** A signature of 256 bytes leaves four bits of its last character to whoever spells it. */
  @Test
  void anotherSpellingOfTheSameSignatureIsNot() {
    String token = TestTokens.acme("owner");
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    assertEquals(0, last % 16, "the bits left are zero");
    for (int bits = 1; bits < 16; bits++) {
      String other = token.substring(0, token.length() - 1) + alphabet.charAt(last + bits);
      assertFalse(BearerToken.isCanonical(other), other);
    }
    for (String junk : List.of("==", "=", ",,,", "!!!", "\n", " ", "+", "\u00e9")) {
      assertFalse(BearerToken.isCanonical(token + junk), junk);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.b", "a.b.c.d", "a.b.c.d.e", "..=", "a.b.a"})
  void whatIsNoTokenAtAllIsNot(String text) {
    assertFalse(BearerToken.isCanonical(text));
  }
}
