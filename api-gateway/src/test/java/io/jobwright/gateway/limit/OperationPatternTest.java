package io.jobwright.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationPatternTest {

  private static final OperationPattern SEND = OperationPattern.parse("POST /v1/quotes/*/send");

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/quotes/quo_1/send, true",
    "GET, /v1/quotes/quo_1/send, false",
    "POST, /v1/quotes/send, false",
    "POST, /v1/quotes/a/b/send, false",
    "POST, /v1/quotes/quo_1/send/x, false",
    "POST, /v1/quotes/quo_1/withdraw, false"
  })
  void aStarStandsForOneSegment(String method, String path, boolean expected) {
    assertEquals(expected, SEND.matches(method, path));
  }

  @Test
  void blanksAroundAreNoPartOfIt() {
    assertEquals(SEND, OperationPattern.parse("  POST  /v1/quotes/*/send "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "POST", "/v1/quotes", "POST v1/quotes", "POST /v1 /quotes"})
  void whatIsNoOperationIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> OperationPattern.parse(text));
  }
}
