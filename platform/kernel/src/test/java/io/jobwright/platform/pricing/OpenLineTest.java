package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.S12;
import static io.jobwright.platform.pricing.PricingExamples.S25;
import static io.jobwright.platform.pricing.PricingExamples.amount;
import static io.jobwright.platform.pricing.PricingExamples.amounts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Partial invoices and credits. */
class OpenLineTest {

  /** 3 pieces for 100.00, a share of −10.00 in a discount, 22.50 tax. */
  private static final LineFigures AGREED =
      new LineFigures(
          amount("100.00"), List.of(new TaxAmount(S25, amount("90.00"), amounts("22.50"))));

  @Test
  void aPartTakesItsShareAndTheLastPartTakesTheRest() {
    OpenLine open = new OpenLine(amount("3"), AGREED);
    LineFigures first = open.part(amount("1"), RoundingMode.HALF_UP);
    assertFigures("33.33", "-3.33", "7.50", "37.50", first);

    open = open.minus(amount("1"), first);
    LineFigures second = open.part(amount("1"), RoundingMode.HALF_UP);
    assertFigures("33.34", "-3.34", "7.50", "37.50", second);

    open = open.minus(amount("1"), second);
    assertEquals(amount("1"), open.quantity());
    LineFigures last = open.part(amount("1"), RoundingMode.HALF_UP);
    assertFigures("33.33", "-3.33", "7.50", "37.50", last);

    assertFigures("0.00", "0.00", "0.00", "0.00", open.minus(amount("1.0"), last).figures());
  }

  @Test
  void aCreditOfWhatWasBilledMirrorsIt() {
    OpenLine billed = new OpenLine(amount("3"), AGREED);
    OpenLine credited = new OpenLine(amount("-3"), AGREED.negate());
    for (String part : List.of("0.5", "1", "2.999999", "3")) {
      for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)) {
        assertEquals(
            billed.part(amount(part), mode).negate(), credited.part(amount(part).negate(), mode));
      }
    }
  }

  @Test
  void taxesTheLineCarriesForOthersAreSplitAsWell() {
    LineFigures agreed =
        new LineFigures(
            amount("75.00"),
            List.of(
                new TaxAmount(S12, amount("75.00"), amounts("9.00")),
                new TaxAmount(S25, amount("7.50"), amounts("1.88"))));
    LineFigures half = new OpenLine(amount("2"), agreed).part(amount("1"), RoundingMode.HALF_UP);
    assertEquals(
        List.of(
            new TaxAmount(S12, amount("37.50"), amounts("4.50")),
            new TaxAmount(S25, amount("3.75"), amounts("0.94"))),
        half.taxes());
    assertFigures("37.50", "3.75", "5.44", "46.69", half);
  }

  @ParameterizedTest
  @CsvSource({"3, 3.000001", "3, -1", "-3, 1", "-3, -4", "0, 1"})
  void moreThanIsOpenIsRefused(String quantity, String part) {
    OpenLine open = new OpenLine(amount(quantity), AGREED);
    PricingRejected rejected =
        assertThrows(PricingRejected.class, () -> open.part(amount(part), RoundingMode.HALF_UP));
    assertEquals(
        PricingViolation.Code.QUANTITY_EXCEEDS_REMAINDER, rejected.violations().getFirst().code());
    assertThrows(PricingRejected.class, () -> open.minus(amount(part), AGREED));
  }

  static List<PricingPolicy> policies() {
    return PricingExamples.allPolicies().toList();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anySplitOfTheQuantityAddsUpExactly(PricingPolicy policy) {
    SplittableRandom random = new SplittableRandom(23);
    GeneratedDocuments.forEach(
        2_000,
        policy,
        input -> {
          PricedDocument document = Pricing.price(input);
          for (int i = 0; i < input.lines().size(); i++) {
            BigDecimal quantity = input.lines().get(i).quantity();
            LineFigures agreed = document.lines().get(i).figures();
            assertEquals(agreed, sum(bill(quantity, agreed, policy, random)));
          }
        });
  }

  /** Bills the line in up to five parts of any size. */
  private static List<LineFigures> bill(
      BigDecimal quantity, LineFigures agreed, PricingPolicy policy, SplittableRandom random) {
    List<LineFigures> parts = new ArrayList<>();
    OpenLine open = new OpenLine(quantity, agreed);
    for (int i = random.nextInt(5); i > 0; i--) {
      BigDecimal share = BigDecimal.valueOf(random.nextLong(1_000), 3);
      BigDecimal part = open.quantity().multiply(share).setScale(6, RoundingMode.DOWN);
      LineFigures figures = open.part(part, policy.mode());
      assertWithin(figures.net(), open.figures().net());
      parts.add(figures);
      open = open.minus(part, figures);
    }
    parts.add(open.part(open.quantity(), policy.mode()));
    return parts;
  }

  private static void assertWithin(BigDecimal part, BigDecimal whole) {
    assertTrue(
        part.signum() * whole.signum() >= 0 && part.abs().compareTo(whole.abs()) <= 0,
        () -> part + " of " + whole);
  }

  private static LineFigures sum(List<LineFigures> parts) {
    LineFigures sum = parts.getFirst();
    for (LineFigures part : parts.subList(1, parts.size())) {
      sum = sum.minus(part.negate());
    }
    return sum;
  }

  private static void assertFigures(
      String net, String documentShare, String tax, String gross, LineFigures figures) {
    assertEquals(
        amounts(net, documentShare, tax, gross),
        List.of(figures.net(), figures.documentShare(), figures.tax(), figures.gross()));
  }
}
