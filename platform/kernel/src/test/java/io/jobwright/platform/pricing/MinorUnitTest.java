package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.amount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorUnitTest {

  @ParameterizedTest
  @CsvSource({"EUR, 2, 0.00", "JPY, 0, 0", "KWD, 3, 0.000", "CLF, 4, 0.0000"})
  void digitsAreThoseOfIso4217(String currency, int digits, String zero) {
    MinorUnit unit = unit(currency);
    assertEquals(digits, unit.digits());
    assertEquals(amount(zero), unit.zero());
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, 10, true",
    "EUR, 10.01, true",
    "EUR, 10.010, true",
    "EUR, 10.001, false",
    "JPY, 100.0, true",
    "JPY, 100.5, false",
    "KWD, 1.005, true",
    "KWD, 1.0005, false",
    "EUR, 1E+3, true",
  })
  void anAmountFitsIfItsValueDoes(String currency, String value, boolean fits) {
    assertEquals(fits, unit(currency).fits(amount(value)));
  }

  @Test
  void exactGivesTheCanonicalScaleAndNeverRounds() {
    assertEquals(amount("10.00"), unit("EUR").exact(amount("10")));
    assertEquals(amount("100"), unit("JPY").exact(amount("100.00")));
    assertThrows(ArithmeticException.class, () -> unit("EUR").exact(amount("10.001")));
  }

  @Test
  void roundingGivesTheCanonicalScale() {
    assertEquals(amount("10.01"), unit("EUR").round(amount("10.005"), RoundingMode.HALF_UP));
    assertEquals(amount("10.00"), unit("EUR").round(amount("10.005"), RoundingMode.HALF_EVEN));
    assertEquals(amount("-101"), unit("JPY").round(amount("-100.5"), RoundingMode.HALF_UP));
  }

  @Test
  void goldAndNoCurrencyHaveNoMinorUnit() {
    assertFalse(MinorUnit.isDefinedFor(Currency.getInstance("XAU")));
    assertThrows(IllegalArgumentException.class, () -> unit("XXX"));
  }

  private static MinorUnit unit(String currency) {
    return new MinorUnit(Currency.getInstance(currency));
  }
}
