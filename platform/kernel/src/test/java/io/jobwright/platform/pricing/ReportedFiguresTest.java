package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.amount;
import static io.jobwright.platform.pricing.PricingExamples.figures;
import static io.jobwright.platform.pricing.PricingExamples.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that other systems are known to get wrong, to the character. */
class ReportedFiguresTest {

  private static Tax s(String rate) {
    return Tax.of(TaxCategory.S, amount(rate));
  }

  private static PricedDocument priced(String currency, LineInput... lines) {
    return Pricing.price(input(currency, lines));
  }

  private static DocumentInput input(String currency, LineInput... lines) {
    return DocumentInput.of(Currency.getInstance(currency), PricingPolicy.DEFAULT, List.of(lines));
  }

  /** Net, tax and payable, with the digits of the currency. */
  private static void assertTotals(String expected, PricedDocument document) {
    Totals totals = document.totals();
    assertEquals(
        expected,
        String.join(
            " / ",
            totals.taxExclusive().toPlainString(),
            totals.tax().toPlainString(),
            totals.payable().toPlainString()));
  }

  private static String net(LineInput line) {
    return figures(priced("EUR", line), 1).net().toPlainString();
  }

  @Test
  void taxIsOfTheRoundedLine() {
    LineInput a = line(1, "1.42", "31.25", s("21"));
    LineInput b = line(2, "0.5", "1.99", s("7"));
    assertTotals("44.38 / 9.32 / 53.70", priced("EUR", a));
    assertTotals("1.00 / 0.07 / 1.07", priced("EUR", b));
    assertTotals("45.38 / 9.39 / 54.77", priced("EUR", a, b));
    assertTotals(
        "31.43 / 2.69 / 34.12",
        priced(
            "EUR",
            line(1, "1", "24.99", s("10.75")),
            line(2, "1", "6.44", Tax.of(TaxCategory.Z, BigDecimal.ZERO))));
  }

  @Test
  void everythingGivenAwayIsNothingAndNeverLess() {
    List<String> prices = List.of("5.60", "8.92", "44.91", "217.26", "2400.00");
    LineInput[] lines = new LineInput[prices.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(i + 1, "1", prices.get(i), s("15"));
    }
    assertTotals("2676.69 / 401.50 / 3078.19", priced("EUR", lines));
    PricedDocument given =
        Pricing.price(
            input("EUR", lines)
                .withDiscount(DocumentDiscount.ofPercent(amount("100"), "Given away")));
    assertEquals("2676.69", given.totals().lineNet().toPlainString());
    assertEquals("2676.69", given.totals().allowances().toPlainString());
    assertTotals("0.00 / 0.00 / 0.00", given);
    for (int i = 1; i <= lines.length; i++) {
      LineFigures line = figures(given, i);
      assertEquals(line.net().negate(), line.documentShare());
      assertEquals("0.00", line.tax().toPlainString());
      assertEquals("0.00", line.gross().toPlainString());
    }
  }

  @Test
  void aPriceForSeveralUnitsIsNeverRoundedByItself() {
    assertEquals(
        "910968.70", net(line(1, "20", "182193.74", s("20")).withPriceBaseQuantity(amount("4"))));
    for (List<String> one :
        List.of(List.of("140", "8.99"), List.of("70", "4.50"), List.of("1", "0.06"))) {
      LineInput line = line(1, one.get(0), "8.99", s("20"));
      assertEquals(one.get(1), net(line.withPriceBaseQuantity(amount("140"))));
    }
    assertEquals(
        "11487.75", net(line(1, "50", "265", s("20")).withDiscountPercent(amount("13.3"))));
    assertEquals("237.72", net(line(1, "36", "9.90", s("20")).withDiscountPercent(amount("33.3"))));
  }

  @Test
  void aCurrencyHasItsOwnDigits() {
    assertTotals("55553 / 5555 / 61108", priced("JPY", line(1, "12345", "4.5", s("10"))));
    assertTotals("1127 / 113 / 1240", priced("JPY", line(1, "1", "1127", s("10"))));
    assertTotals("796.644 / 151.362 / 948.006", priced("TND", line(1, "12", "66.387", s("19"))));
    DocumentInput halfAYen =
        input("JPY", line(1, "1", "1127", s("10")))
            .withDiscount(DocumentDiscount.ofAmount(amount("0.5"), "Half a yen"));
    assertThrows(PricingRejected.class, () -> Pricing.price(halfAYen));
  }

  @Test
  void noDiscountComesOutOfNothing() {
    PricedDocument document =
        priced(
            "EUR",
            line(1, "3", "3.460", s("22")),
            line(2, "1", "25.000", s("22")),
            line(3, "6", "4.713", s("22")),
            line(4, "6", "4.501", s("22")));
    assertEquals("90.67", document.totals().lineNet().toPlainString());
    assertEquals("0.00", document.totals().allowances().toPlainString());
    assertEquals(List.of(), document.allowanceCharges());
    assertTotals("90.67 / 19.95 / 110.62", document);
  }
}
