package io.jobwright.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationPatternTest {

  private static final OperationPattern REVISE = OperationPattern.parse("POST /v1/quotes/*/revise");

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/quotes/quo_1/revise, true",
    "GET, /v1/quotes/quo_1/revise, false",
    "POST, /v1/quotes/revise, false",
    "POST, /v1/quotes/a/b/revise, false",
    "POST, /v1/quotes/quo_1/revise/x, false",
    "POST, /v1/quotes/quo_1/send, false"
  })
  void aStarStandsForOneSegment(String method, String path, boolean expected) {
    assertEquals(expected, REVISE.matches(method, path));
  }

  @Test
  void blanksAroundAreNoPartOfIt() {
    assertEquals(REVISE, OperationPattern.parse("  POST  /v1/quotes/*/revise "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "POST", "/v1/quotes", "POST v1/quotes", "POST /v1 /quotes"})
  void whatIsNoOperationIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> OperationPattern.parse(text));
  }
}
