package io.jobwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.platform.pricing.PricingPolicy.RoundingLevel;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricingPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "v1/DOCUMENT/HALF_UP/EXCLUSIVE, DOCUMENT, HALF_UP, false",
    "v1/LINE/HALF_EVEN/INCLUSIVE, LINE, HALF_EVEN, true",
  })
  void theStoredFormNeverChanges(
      String form, RoundingLevel level, RoundingMode mode, boolean pricesIncludeTax) {
    PricingPolicy policy = new PricingPolicy(level, mode, pricesIncludeTax, 1);
    assertEquals(form, policy.toString());
    assertEquals(policy, PricingPolicy.parse(form));
  }

  @ParameterizedTest
  @MethodSource("io.jobwright.platform.pricing.PricingExamples#allPolicies")
  void everyPolicyIsReadAsItWasWritten(PricingPolicy policy) {
    assertEquals(policy, PricingPolicy.parse(policy.toString()));
  }

  @Test
  void theDefaultIsTheRuleOfTheNorm() {
    assertEquals("v1/DOCUMENT/HALF_UP/EXCLUSIVE", PricingPolicy.DEFAULT.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v2/DOCUMENT/HALF_UP/EXCLUSIVE",
        "v0/DOCUMENT/HALF_UP/EXCLUSIVE",
        "v1/DOCUMENT/HALF_DOWN/EXCLUSIVE",
        "v1/DOCUMENT/HALF_UP",
        "v1/document/HALF_UP/EXCLUSIVE",
        "v1/DOCUMENT/HALF_UP/EXCLUSIVE ",
        "v99999999999/DOCUMENT/HALF_UP/EXCLUSIVE"
      })
  void anythingElseIsRefused(String form) {
    assertThrows(IllegalArgumentException.class, () -> PricingPolicy.parse(form));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HALF_UP", "HALF_EVEN"})
  void otherRoundingModesAreNotForMoney(RoundingMode mode) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PricingPolicy(RoundingLevel.DOCUMENT, mode, false, 1));
  }
}
