package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.EXEMPT;
import static io.jobwright.platform.pricing.PricingExamples.S12;
import static io.jobwright.platform.pricing.PricingExamples.S25;
import static io.jobwright.platform.pricing.PricingExamples.amount;
import static io.jobwright.platform.pricing.PricingExamples.amounts;
import static io.jobwright.platform.pricing.PricingExamples.document;
import static io.jobwright.platform.pricing.PricingExamples.figures;
import static io.jobwright.platform.pricing.PricingExamples.line;
import static io.jobwright.platform.pricing.PricingExamples.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taxes: what makes them equal, several components, prices with tax. */
class TaxTest {

  private static final TaxComponent GST = new TaxComponent("GST", amount("5"), false);
  private static final Tax GST_AND_QST =
      Tax.ofComponents(List.of(GST, new TaxComponent("QST", amount("9.975"), false)));

  /** As it was until 2012: the provincial tax on the price with the federal one. */
  private static final Tax GST_THEN_QST =
      Tax.ofComponents(List.of(GST, new TaxComponent("QST", amount("9.5"), true)));

  @Test
  void trailingZerosMakeNoOtherTax() {
    assertEquals(S25, Tax.of(TaxCategory.S, amount("25.000")));
    assertEquals(S25.hashCode(), Tax.of(TaxCategory.S, amount("25.0")).hashCode());
    assertEquals(Tax.of(TaxCategory.S, amount("20")), Tax.of(TaxCategory.S, amount("2E+1")));
    assertEquals("20", Tax.of(TaxCategory.S, amount("20.00")).rate().toString());
    PricedDocument document =
        Pricing.price(
            document(
                line(1, "1", "10", S25),
                line(2, "1", "10", Tax.of(TaxCategory.S, amount("25.00")))));
    assertEquals(1, document.taxBreakdown().size());
  }

  @Test
  void anotherExemptionIsAnotherRow() {
    Tax training = Tax.exempt(TaxCategory.E, new TaxExemption("VATEX-EU-132", null));
    assertNotEquals(EXEMPT, training);
    PricedDocument document =
        Pricing.price(document(line(1, "1", "10", EXEMPT), line(2, "1", "20", training)));
    assertEquals(
        amounts("20.00", "10.00"), document.taxBreakdown().stream().map(TaxAmount::base).toList());
  }

  @Test
  void theBreakdownHasAnOrderOfItsOwn() {
    PricedDocument document =
        Pricing.price(
            document(line(1, "1", "1", EXEMPT), line(2, "1", "1", S25), line(3, "1", "1", S12)));
    assertEquals(
        List.of(S12, S25, EXEMPT), document.taxBreakdown().stream().map(TaxAmount::tax).toList());
  }

  @ParameterizedTest
  @CsvSource({
    // The first is the example Revenu Québec publishes.
    "100.00, 5.00, 9.98, 114.98",
    "89.99, 4.50, 8.98, 103.47",
    "0.10, 0.01, 0.01, 0.12",
    "-100.00, -5.00, -9.98, -114.98",
  })
  void componentsAreRoundedOneByOneOnTheSameBase(String net, String gst, String qst, String total) {
    PricedDocument document = single(net, PricingPolicy.DEFAULT, GST_AND_QST);
    assertEquals(amounts(gst, qst), document.taxBreakdown().getFirst().componentAmounts());
    assertEquals(amount(total), document.totals().taxInclusive());
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 5.00, 9.98, 114.98",
    // 0.75: GST 0.0375 → 0.04, QST (0.75 + 0.04) × 9.5 % = 0.07505 → 0.08; on 0.75 alone 0.07
    "0.75, 0.04, 0.08, 0.87",
    // 3.06: GST 0.153 → 0.15, QST 3.21 × 9.5 % = 0.30495 → 0.30; unrounded it would be 0.31
    "3.06, 0.15, 0.30, 3.51",
  })
  void aCompoundComponentCountsTheRoundedTaxBeforeItToItsBase(
      String net, String gst, String qst, String total) {
    PricedDocument document = single(net, PricingPolicy.DEFAULT, GST_THEN_QST);
    assertEquals(amounts(gst, qst), document.taxBreakdown().getFirst().componentAmounts());
    assertEquals(amount(total), document.totals().taxInclusive());
  }

  @Test
  void theRateOfComponentsIsWhatTheyChargeTogether() {
    assertEquals(amount("14.975"), GST_AND_QST.rate());
    assertEquals(amount("14.975"), GST_THEN_QST.rate());
    assertNotEquals(GST_AND_QST, GST_THEN_QST);
  }

  @Test
  void eachComponentOfALineAddsUpToTheDocument() {
    // 0.15 × 5 % = 0.0075 → 0.01; 0.15 × 9.975 % = 0.0149625 → 0.01
    PricedDocument document =
        Pricing.price(
            document(
                line(1, "1", "0.05", GST_AND_QST),
                line(2, "1", "0.04", GST_AND_QST),
                line(3, "1", "0.06", GST_AND_QST)));
    assertEquals(amounts("0.01", "0.01"), document.taxBreakdown().getFirst().componentAmounts());
    assertEquals(
        amounts("0.01", "0.01"), figures(document, 3).taxes().getFirst().componentAmounts());
    assertEquals(amount("0.00"), figures(document, 1).tax());
  }

  @Test
  void netIsGrossLessTaxWherePricesIncludeIt() {
    PricingPolicy inclusive = policy("v1/DOCUMENT/HALF_UP/INCLUSIVE");
    PricedDocument document =
        Pricing.price(
            document(
                inclusive,
                line(1, "1", "119.00", Tax.of(TaxCategory.S, amount("19"))),
                line(2, "1", "9.99", Tax.of(TaxCategory.S, amount("19")))));
    // 128.99 × 19 ÷ 119 = 20.5950… → 20.60 ; line 1 19.00, line 2 1.5950… → the rest, 1.60
    assertEquals(amount("20.60"), document.totals().tax());
    assertEquals(amount("108.39"), document.totals().taxExclusive());
    assertEquals(amount("128.99"), document.totals().taxInclusive());
    assertEquals(amount("100.00"), figures(document, 1).net());
    assertEquals(amount("8.39"), figures(document, 2).net());
    assertEquals(amount("9.99"), figures(document, 2).gross());
  }

  @Test
  void pricesWithTaxByLineAndByDocumentDifferByTheKnownCent() {
    // 0.99 × 25 ÷ 125 = 0.198 each, 0.594 together.
    LineInput[] lines = {
      line(1, "1", "0.99", S25), line(2, "1", "0.99", S25), line(3, "1", "0.99", S25)
    };
    assertEquals(
        amount("0.59"),
        Pricing.price(document(policy("v1/DOCUMENT/HALF_UP/INCLUSIVE"), lines)).totals().tax());
    assertEquals(
        amount("0.60"),
        Pricing.price(document(policy("v1/LINE/HALF_UP/INCLUSIVE"), lines)).totals().tax());
  }

  @Test
  void componentsAreTakenOutOfAPriceWithTax() {
    PricedDocument document =
        single("114.98", policy("v1/DOCUMENT/HALF_UP/INCLUSIVE"), GST_AND_QST);
    assertEquals(
        new TaxAmount(GST_AND_QST, amount("100.00"), amounts("5.00", "9.98")),
        document.taxBreakdown().getFirst());
    PricedDocument compound =
        single("114.98", policy("v1/DOCUMENT/HALF_UP/INCLUSIVE"), GST_THEN_QST);
    assertEquals(amounts("5.00", "9.98"), compound.taxBreakdown().getFirst().componentAmounts());
  }

  @Test
  void amountsOfDifferentTaxesAreNotAdded() {
    TaxAmount standard = new TaxAmount(S25, amount("1.00"), amounts("0.25"));
    TaxAmount reduced = new TaxAmount(S12, amount("1.00"), amounts("0.12"));
    assertThrows(IllegalArgumentException.class, () -> standard.plus(reduced));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TaxAmount(GST_AND_QST, amount("1.00"), amounts("0.05")));
  }

  private static PricedDocument single(String price, PricingPolicy policy, Tax tax) {
    boolean credit = price.startsWith("-");
    return Pricing.price(
        document(policy, line(1, credit ? "-1" : "1", credit ? price.substring(1) : price, tax)));
  }
}
