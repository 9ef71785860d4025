package io.jobwright.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicLinkPathTest {

  @Test
  void aDigestStandsForTheToken() {
    // the first half of the SHA-256 of "abc"
    assertEquals(
        "/v1/public/quotes/ba7816bf8f01cfea414140de5dae2223/approve",
        PublicLinkPath.withoutToken("/v1/public/quotes/abc/approve"));
    assertEquals(
        "/v1/public/work-orders/ba7816bf8f01cfea414140de5dae2223",
        PublicLinkPath.withoutToken("/v1/public/work-orders/abc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/quotes/quo_1/approve", "/v1/public/quotes/", "/v1/publications/x/y"})
  void otherPathsStayAsTheyAre(String path) {
    assertEquals(path, PublicLinkPath.withoutToken(path));
  }
}
