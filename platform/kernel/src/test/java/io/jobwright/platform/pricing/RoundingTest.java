package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.S25;
import static io.jobwright.platform.pricing.PricingExamples.amount;
import static io.jobwright.platform.pricing.PricingExamples.amounts;
import static io.jobwright.platform.pricing.PricingExamples.document;
import static io.jobwright.platform.pricing.PricingExamples.figures;
import static io.jobwright.platform.pricing.PricingExamples.id;
import static io.jobwright.platform.pricing.PricingExamples.line;
import static io.jobwright.platform.pricing.PricingExamples.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half cents, and what each policy makes of them; all figures worked out by hand. */
class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "HALF_UP, 3, 0.335, 1.01",
    "HALF_EVEN, 3, 0.335, 1.00",
    "HALF_UP, -3, 0.335, -1.01",
    "HALF_EVEN, -3, 0.335, -1.00",
    "HALF_UP, 5, 0.203, 1.02",
    "HALF_EVEN, 5, 0.203, 1.02",
    "HALF_UP, 0.000001, 4999.999999, 0.00",
    "HALF_UP, 0.000001, 5000, 0.01",
    "HALF_EVEN, 0.000001, 5000, 0.00",
  })
  void halfACentOfALineGoesAwayFromZeroOrToTheEvenCent(
      String mode, String quantity, String unitPrice, String net) {
    PricedDocument document =
        Pricing.price(
            document(
                policy("v1/DOCUMENT/" + mode + "/EXCLUSIVE"), line(1, quantity, unitPrice, S25)));
    assertEquals(amount(net), figures(document, 1).net());
  }

  @Test
  void taxByDocumentAndTaxByLineDifferByTheKnownCent() {
    LineInput[] lines = {
      line(1, "1", "0.33", S25), line(2, "1", "0.33", S25), line(3, "1", "0.33", S25)
    };
    PricedDocument byDocument =
        Pricing.price(document(policy("v1/DOCUMENT/HALF_UP/EXCLUSIVE"), lines));
    PricedDocument byLine = Pricing.price(document(policy("v1/LINE/HALF_UP/EXCLUSIVE"), lines));
    assertEquals(amount("0.25"), byDocument.totals().tax());
    assertEquals(amount("0.24"), byLine.totals().tax());
    // Equal remainders: the odd cent goes to the smallest id.
    assertEquals(amounts("0.09", "0.08", "0.08"), taxes(byDocument));
    assertEquals(amounts("0.08", "0.08", "0.08"), taxes(byLine));
  }

  @Test
  void taxByLineRoundsEachHalfCentByItself() {
    // 0.10 × 25 % = 0.025 each, 0.05 together.
    LineInput[] lines = {line(1, "1", "0.10", S25), line(2, "1", "0.10", S25)};
    assertEquals(amount("0.05"), tax("v1/DOCUMENT/HALF_UP/EXCLUSIVE", lines));
    assertEquals(amount("0.06"), tax("v1/LINE/HALF_UP/EXCLUSIVE", lines));
    assertEquals(amount("0.04"), tax("v1/LINE/HALF_EVEN/EXCLUSIVE", lines));
  }

  @Test
  void theOddCentOfTaxGoesToTheLineThatLostMost() {
    // 0.0825, 0.1650 and 0.0775 make 0.325, rounded 0.33: two cents are left after cutting off.
    PricedDocument document =
        Pricing.price(
            document(
                line(1, "1", "0.33", S25), line(2, "1", "0.66", S25), line(3, "1", "0.31", S25)));
    assertEquals(amount("0.33"), document.totals().tax());
    assertEquals(amounts("0.08", "0.17", "0.08"), taxes(document));
  }

  @Test
  void theOddCentFollowsTheLineIdWhereverTheLineStands() {
    PricedDocument document =
        Pricing.price(
            document(
                line(3, "1", "0.33", S25), line(2, "1", "0.33", S25), line(1, "1", "0.33", S25)));
    assertEquals(amounts("0.08", "0.08", "0.09"), taxes(document));
  }

  @Test
  void discountPerCentIsRoundedOnceWithThePriceAndAmountsByThemselves() {
    // 3 × 9.99 ÷ 2 × 0.95 = 14.23575; 1.5 % of 14.24 = 0.2136; 33.33 % of 10.05 = 3.349665
    LineInput line =
        line(1, "3", "9.99", S25)
            .withPriceBaseQuantity(amount("2"))
            .withDiscountPercent(amount("5"))
            .withAllowanceCharges(
                AllowanceCharge.allowance(amount("1.10"), "Damage"),
                AllowanceCharge.chargePercent(amount("1.5"), "Packaging"),
                new AllowanceCharge(false, null, amount("33.33"), amount("10.05"), null, "95"));
    PricedLine priced = Pricing.price(document(line)).lines().getFirst();
    assertEquals(
        amounts("1.10", "0.21", "3.35"),
        priced.allowanceCharges().stream().map(PricedAllowanceCharge::amount).toList());
    assertEquals(amount("10.00"), priced.figures().net());
    assertEquals(amount("14.24"), priced.allowanceCharges().get(1).base());
  }

  @ParameterizedTest
  @CsvSource({
    // step, price, rounding, payable
    "0.05, 10.02, -0.02, 10.00",
    "0.05, 10.03, 0.02, 10.05",
    "0.10, 10.05, 0.05, 10.10",
    "0.50, 10.25, 0.25, 10.50",
    "1, -10.50, -0.50, -11.00",
  })
  void cashRoundingIsAnAmountOfItsOwn(String step, String price, String rounding, String payable) {
    BigDecimal signed = amount(price);
    LineInput line =
        LineInput.of(
            id(1),
            BigDecimal.valueOf(signed.signum()),
            signed.abs(),
            Tax.of(TaxCategory.Z, BigDecimal.ZERO));
    Totals totals = Pricing.price(document(line).withCashRoundingStep(amount(step))).totals();
    assertEquals(amount(rounding), totals.rounding());
    assertEquals(amount(payable), totals.payable());
    assertEquals(signed, totals.taxInclusive());
  }

  @Test
  void cashRoundingLooksAtWhatIsLeftToPay() {
    Totals totals =
        Pricing.price(
                document(line(1, "1", "100.00", S25))
                    .withPrepaid(amount("24.98"))
                    .withCashRoundingStep(amount("0.05")))
            .totals();
    assertEquals(amount("-0.02"), totals.rounding());
    assertEquals(amount("100.00"), totals.payable());
  }

  @Test
  void aCurrencyWithoutDecimalsAndOneWithThree() {
    Tax ten = Tax.of(TaxCategory.S, amount("10"));
    Totals yen = totals("JPY", line(1, "3", "333.5", ten), line(2, "1", "14", ten));
    // 1000.5 → 1001; 1015 × 10 % = 101.5 → 102
    assertEquals(amount("1015"), yen.lineNet());
    assertEquals(amount("102"), yen.tax());
    assertEquals(amount("1117"), yen.payable());

    Tax five = Tax.of(TaxCategory.S, amount("5"));
    Totals dinar = totals("KWD", line(1, "3", "0.3335", five), line(2, "1", "0.010", five));
    // 1.0005 → 1.001; 1.011 × 5 % = 0.05055 → 0.051
    assertEquals(amount("1.011"), dinar.lineNet());
    assertEquals(amount("0.051"), dinar.tax());
    assertEquals(amount("1.062"), dinar.payable());
  }

  @Test
  void aDocumentWithoutLinesComesToNothing() {
    Totals totals = Pricing.price(document()).totals();
    assertEquals(amount("0.00"), totals.taxInclusive());
    assertEquals(amount("0.00"), totals.payable());
  }

  private static Totals totals(String currency, LineInput... lines) {
    return Pricing.price(
            DocumentInput.of(Currency.getInstance(currency), PricingPolicy.DEFAULT, List.of(lines)))
        .totals();
  }

  private static BigDecimal tax(String policy, LineInput... lines) {
    return Pricing.price(document(policy(policy), lines)).totals().tax();
  }

  private static List<BigDecimal> taxes(PricedDocument document) {
    Stream<PricedLine> lines = document.lines().stream();
    return lines.map(line -> line.figures().tax()).toList();
  }
}
