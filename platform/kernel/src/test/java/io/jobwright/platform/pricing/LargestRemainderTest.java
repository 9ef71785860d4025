package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.amount;
import static io.jobwright.platform.pricing.PricingExamples.amounts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  @Test
  void theUnitsLeftOverGoToTheLargestRemainders() {
    // 33.4, 33.3 and 33.3 of 100 cents
    assertEquals(
        amounts("0.34", "0.33", "0.33"),
        LargestRemainder.distribute(amount("1.00"), amounts("3.34", "3.33", "3.33"), 2));
    // 14.28…, 28.57…, 57.14…
    assertEquals(
        amounts("0.14", "0.29", "0.57"),
        LargestRemainder.distribute(amount("1"), amounts("1", "2", "4"), 2));
  }

  @Test
  void ofEqualRemaindersTheSmallerKeyComesFirstWhateverTheOrder() {
    SequencedMap<String, BigDecimal> weights = new LinkedHashMap<>();
    weights.put("c", amount("1"));
    weights.put("a", amount("1"));
    weights.put("b", amount("1"));
    assertEquals(
        Map.of("a", amount("34"), "b", amount("33"), "c", amount("33")),
        LargestRemainder.distribute(amount("100"), weights, 0));
    assertEquals(
        Map.of("a", amount("-34"), "b", amount("-33"), "c", amount("-33")),
        LargestRemainder.distribute(amount("-100"), weights, 0));
  }

  @Test
  void weightsOfBothSignsKeepTheirProportions() {
    assertEquals(
        amounts("20.00", "-10.00"),
        LargestRemainder.distribute(amount("10.00"), amounts("200", "-100"), 2));
  }

  @Test
  void nothingIsDistributedAsNothing() {
    assertEquals(
        amounts("0.00", "0.00"),
        LargestRemainder.distribute(BigDecimal.ZERO, amounts("0", "0"), 2));
    assertEquals(List.of(), LargestRemainder.distribute(BigDecimal.ZERO, List.of(), 2));
  }

  @Test
  void anAmountNeedsWeightsToCarryIt() {
    assertThrows(
        IllegalArgumentException.class,
        () -> LargestRemainder.distribute(BigDecimal.ONE, amounts("1", "-1"), 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> LargestRemainder.distribute(BigDecimal.ONE, List.of(), 2));
  }

  @Test
  void quotasFarFromTheTotalAreABug() {
    assertThrows(
        IllegalArgumentException.class,
        () -> LargestRemainder.apportion(amount("1.00"), amounts("10", "10"), amount("100"), 2));
  }

  @Test
  void aTotalFinerThanItsPartsIsABug() {
    assertThrows(
        ArithmeticException.class,
        () -> LargestRemainder.distribute(amount("0.001"), amounts("1", "2"), 2));
  }

  @Test
  void partsAddUpStayWithinAUnitAndMirror() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 20_000; round++) {
      int scale = random.nextInt(4);
      BigDecimal total = BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), scale);
      List<BigDecimal> weights = new ArrayList<>();
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        weights.add(BigDecimal.valueOf(random.nextLong(-200, 1_000), 2));
      }
      BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.signum() != 0) {
        assertParts(total, weights, sum, scale);
      }
    }
  }

  private static void assertParts(
      BigDecimal total, List<BigDecimal> weights, BigDecimal sum, int scale) {
    List<BigDecimal> parts = LargestRemainder.distribute(total, weights, scale);
    assertEquals(0, total.compareTo(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal quota =
          total.multiply(weights.get(i)).divide(sum, scale + 20, RoundingMode.HALF_UP);
      BigDecimal off = parts.get(i).subtract(quota).abs().movePointRight(scale);
      assertTrue(off.compareTo(BigDecimal.ONE) < 0, () -> off + " units off");
    }
    List<BigDecimal> mirrored = parts.stream().map(BigDecimal::negate).toList();
    assertEquals(mirrored, LargestRemainder.distribute(total.negate(), weights, scale));
    List<BigDecimal> negative = weights.stream().map(BigDecimal::negate).toList();
    assertEquals(parts, LargestRemainder.distribute(total, negative, scale));
  }
}
