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

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Allowances and charges of the document, and the share of them each line carries. */
class DocumentAllowanceChargeTest {

  @Test
  void aDiscountOverTheDocumentIsOneAllowancePerTax() {
    // 10 of 183.33: 5.4546…, 2.7273…, 1.8180…; the two cents left go to the last two.
    PricedDocument document =
        Pricing.price(
            document(
                    line(1, "1", "100", S25),
                    line(2, "1", "50", S12),
                    line(3, "1", "33.33", EXEMPT))
                .withDiscount(DocumentDiscount.ofAmount(amount("10"), "Loyal")));
    assertEquals(
        List.of(S12, S25, EXEMPT),
        document.allowanceCharges().stream().map(PricedDocumentAllowanceCharge::tax).toList());
    assertEquals(amounts("2.73", "5.45", "1.82"), allowedAmounts(document));
    assertEquals(amount("10.00"), document.totals().allowances());
    assertEquals(amount("94.55"), row(document, S25).base());
    assertEquals(amount("23.64"), row(document, S25).amount());
    assertEquals(amount("-5.45"), figures(document, 1).documentShare());
  }

  @Test
  void aDiscountInPerCentIsRoundedOnceAndThenSplit() {
    // 10 % of 0.28 = 0.028 → 0.03; by tax it would be 0.01 twice.
    PricedDocument document =
        Pricing.price(
            document(line(1, "1", "0.14", S25), line(2, "1", "0.14", S12))
                .withDiscount(DocumentDiscount.ofPercent(amount("10"), "Loyal")));
    assertEquals(amounts("0.02", "0.01"), allowedAmounts(document));
    PricedDocumentAllowanceCharge first = document.allowanceCharges().getFirst();
    assertEquals(amount("0.14"), first.base());
    assertEquals(amount("10"), first.terms().percent());
  }

  @Test
  void equalRemaindersOfADiscountAreDecidedByTheTaxNotByTheOrder() {
    LineInput standard = line(1, "1", "10", S25);
    LineInput reduced = line(2, "1", "10", S12);
    DocumentDiscount cent = DocumentDiscount.ofAmount(amount("0.01"), "Cent");
    for (DocumentInput input : List.of(document(standard, reduced), document(reduced, standard))) {
      PricedDocument document = Pricing.price(input.withDiscount(cent));
      assertEquals(
          List.of(S12),
          document.allowanceCharges().stream().map(PricedDocumentAllowanceCharge::tax).toList());
    }
  }

  @Test
  void aDiscountOfEverythingLeavesNothing() {
    PricedDocument document =
        Pricing.price(
            document(line(1, "3", "33.33", S25), line(2, "-1", "7.77", S12))
                .withDiscount(DocumentDiscount.ofPercent(amount("100"), "Goodwill")));
    assertEquals(amount("0.00"), document.totals().taxInclusive());
    assertEquals(amount("-99.99"), figures(document, 1).documentShare());
    assertEquals(amount("7.77"), figures(document, 2).documentShare());
    assertEquals(amount("0.00"), figures(document, 1).gross());
    assertEquals(amount("0.00"), figures(document, 2).gross());
  }

  @Test
  void aDiscountDoesNotTouchTheOtherCharges() {
    PricedDocument document =
        Pricing.price(
            document(line(1, "1", "100", S25))
                .withAllowanceCharges(
                    List.of(
                        new DocumentAllowanceCharge(
                            AllowanceCharge.charge(amount("20"), "Freight"), S25)))
                .withDiscount(DocumentDiscount.ofPercent(amount("10"), "Loyal")));
    assertEquals(amounts("20.00", "10.00"), allowedAmounts(document));
    assertEquals(amount("110.00"), row(document, S25).base());
  }

  @Test
  void aPercentageWithoutBaseIsOfTheLinesOfItsTax() {
    PricedDocument document =
        Pricing.price(
            document(line(1, "1", "200", S25), line(2, "1", "50", S12))
                .withAllowanceCharges(
                    List.of(
                        new DocumentAllowanceCharge(
                            AllowanceCharge.allowancePercent(amount("10"), "Season"), S25))));
    PricedDocumentAllowanceCharge allowance = document.allowanceCharges().getFirst();
    assertEquals(amount("200.00"), allowance.base());
    assertEquals(amount("20.00"), allowance.amount());
    assertEquals(amount("5.00"), allowance.taxAmount());
    assertEquals(amount("-20.00"), figures(document, 1).documentShare());
    assertEquals(amount("0.00"), figures(document, 2).documentShare());
  }

  @Test
  void aChargeWhoseTaxNoLineHasIsCarriedByAllLines() {
    PricedDocument document =
        Pricing.price(
            document(line(1, "1", "75", S12), line(2, "1", "25", EXEMPT))
                .withAllowanceCharges(
                    List.of(
                        new DocumentAllowanceCharge(
                            AllowanceCharge.charge(amount("10"), "Freight"), S25))));
    assertEquals(
        List.of(
            new TaxAmount(S12, amount("75.00"), amounts("9.00")),
            new TaxAmount(S25, amount("7.50"), amounts("1.88"))),
        figures(document, 1).taxes());
    assertEquals(
        List.of(
            new TaxAmount(S25, amount("2.50"), amounts("0.62")),
            new TaxAmount(EXEMPT, amount("25.00"), amounts("0.00"))),
        figures(document, 2).taxes());
    assertEquals(amount("93.38"), figures(document, 1).gross());
    assertEquals(amount("28.12"), figures(document, 2).gross());
    assertEquals(amount("121.50"), document.totals().taxInclusive());
  }

  @Test
  void aDiscountChangesEveryLineByTheSamePercentageAlsoWhatIsTakenBack() {
    PricedDocument document =
        Pricing.price(
            document(line(1, "7", "400", S25), line(2, "-3", "500", S25))
                .withDiscount(DocumentDiscount.ofPercent(amount("10"), "Loyal")));
    assertEquals(amounts("130.00"), allowedAmounts(document));
    assertEquals(amount("-280.00"), figures(document, 1).documentShare());
    assertEquals(amount("150.00"), figures(document, 2).documentShare());
  }

  @Test
  void aChargeLargerThanTheLinesIsCarriedBySizeSoThatNoShareExceedsIt() {
    LineInput[] cancelling = {line(1, "1", "30", S25), line(2, "-1", "10", S25)};
    DocumentAllowanceCharge freight =
        new DocumentAllowanceCharge(AllowanceCharge.charge(amount("40"), "Freight"), S25);
    PricedDocument document =
        Pricing.price(document(cancelling).withAllowanceCharges(List.of(freight)));
    assertEquals(amount("30.00"), figures(document, 1).documentShare());
    assertEquals(amount("10.00"), figures(document, 2).documentShare());
  }

  @Test
  void aChargeOnLinesWorthNothingIsCarriedInEqualParts() {
    DocumentAllowanceCharge freight =
        new DocumentAllowanceCharge(AllowanceCharge.charge(amount("0.05"), "Freight"), S25);
    PricedDocument document =
        Pricing.price(
            document(line(1, "1", "0", S25), line(2, "0", "10", S25))
                .withAllowanceCharges(List.of(freight)));
    assertEquals(amount("0.03"), figures(document, 1).documentShare());
    assertEquals(amount("0.02"), figures(document, 2).documentShare());
  }

  @Test
  void aChargeAloneIsADocumentToo() {
    DocumentAllowanceCharge freight =
        new DocumentAllowanceCharge(AllowanceCharge.charge(amount("10"), "Freight"), S25);
    Totals totals = Pricing.price(document().withAllowanceCharges(List.of(freight))).totals();
    assertEquals(amount("12.50"), totals.payable());
  }

  static List<PricingPolicy> policies() {
    return PricingExamples.allPolicies().toList();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anyDiscountInPerCentAddsUpOverTaxesAndLines(PricingPolicy policy) {
    GeneratedDocuments.forEach(
        2_000,
        policy,
        generated -> {
          Oracle oracle = Oracle.of(generated);
          BigDecimal percent = amount("7.654321");
          DocumentInput input =
              DocumentInput.of(generated.currency(), policy, generated.lines())
                  .withDiscount(DocumentDiscount.ofPercent(percent, "Loyal"));
          PricedDocument document = Pricing.price(input);
          BigDecimal lines =
              input.lines().stream().map(oracle::line).reduce(BigDecimal.ZERO, BigDecimal::add);
          BigDecimal allowed = BigDecimal.ZERO;
          for (PricedDocumentAllowanceCharge part : document.allowanceCharges()) {
            BigDecimal tax = policy.pricesIncludeTax() ? part.taxAmount() : BigDecimal.ZERO;
            allowed = allowed.add(part.amount()).add(tax);
          }
          assertEquals(0, oracle.percent(lines, percent).compareTo(allowed));
          BigDecimal shares =
              document.lines().stream()
                  .map(line -> line.figures().documentShare())
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertEquals(document.totals().allowances().negate(), shares);
        });
  }

  @Test
  void underPricesWithTaxTheDiscountContainsTaxAsWell() {
    // 10 % of 125 + 112 = 23.70 with tax: 12.50 (2.50 tax) and 11.20 (1.20 tax)
    PricedDocument document =
        Pricing.price(
            document(
                    policy("v1/DOCUMENT/HALF_UP/INCLUSIVE"),
                    line(1, "1", "125", S25),
                    line(2, "1", "112", S12))
                .withDiscount(DocumentDiscount.ofPercent(amount("10"), "Loyal")));
    assertEquals(amounts("10.00", "10.00"), allowedAmounts(document));
    assertEquals(
        amounts("1.20", "2.50"),
        document.allowanceCharges().stream()
            .map(PricedDocumentAllowanceCharge::taxAmount)
            .toList());
    assertEquals(amount("213.30"), document.totals().taxInclusive());
    assertEquals(amount("180.00"), document.totals().taxExclusive());
    assertEquals(amount("112.50"), figures(document, 1).gross());
  }

  private static List<BigDecimal> allowedAmounts(PricedDocument document) {
    return document.allowanceCharges().stream().map(PricedDocumentAllowanceCharge::amount).toList();
  }

  private static TaxAmount row(PricedDocument document, Tax tax) {
    return document.taxBreakdown().stream()
        .filter(row -> row.tax().equals(tax))
        .findFirst()
        .orElseThrow();
  }
}
