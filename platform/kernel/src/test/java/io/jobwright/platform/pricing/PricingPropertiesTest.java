package io.jobwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.pricing.PricingPolicy.RoundingLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every document under every policy. */
class PricingPropertiesTest {

  private static final int DOCUMENTS = 20_000;
  private static final int SOME = 5_000;

  static Stream<PricingPolicy> allPolicies() {
    return PricingExamples.allPolicies();
  }

  @ParameterizedTest
  @MethodSource("allPolicies")
  void totalsAreSumsOfRoundedAmounts(PricingPolicy policy) {
    GeneratedDocuments.forEach(
        DOCUMENTS,
        policy,
        input -> {
          PricedDocument document = Pricing.price(input);
          Totals totals = document.totals();
          Stream<BigDecimal> nets = document.lines().stream().map(line -> line.figures().net());
          assertSum("BR-CO-10", totals.lineNet(), nets);
          assertSum("BR-CO-11", totals.allowances(), amounts(document, false));
          assertSum("BR-CO-12", totals.charges(), amounts(document, true));
          assertSum(
              "BR-CO-13",
              totals.taxExclusive(),
              Stream.of(totals.lineNet(), totals.allowances().negate(), totals.charges()));
          assertSum(
              "BR-CO-14", totals.tax(), document.taxBreakdown().stream().map(TaxAmount::amount));
          assertSum(
              "BR-CO-15", totals.taxInclusive(), Stream.of(totals.taxExclusive(), totals.tax()));
          assertSum(
              "BR-CO-16",
              totals.payable(),
              Stream.of(totals.taxInclusive(), totals.prepaid().negate(), totals.rounding()));
          assertCashRounding(input, totals);
        });
  }

  @ParameterizedTest
  @MethodSource("allPolicies")
  void theLinesAddUpToTheDocument(PricingPolicy policy) {
    GeneratedDocuments.forEach(
        DOCUMENTS,
        policy,
        input -> {
          PricedDocument document = Pricing.price(input);
          Totals totals = document.totals();
          assertLineSum("net", document, LineFigures::net, totals.lineNet());
          assertLineSum(
              "document share",
              document,
              LineFigures::documentShare,
              totals.charges().subtract(totals.allowances()));
          assertLineSum("tax", document, LineFigures::tax, totals.tax());
          assertLineSum("gross", document, LineFigures::gross, totals.taxInclusive());
          List<TaxAmount> ofLines =
              document.lines().stream().flatMap(line -> line.figures().taxes().stream()).toList();
          assertEquals(document.taxBreakdown(), TaxAmount.addUpByTax(ofLines));
        });
  }

  @ParameterizedTest
  @MethodSource("allPolicies")
  void linesAndBreakdownAgreeWithTheFormulasOfTheNorm(PricingPolicy policy) {
    GeneratedDocuments.forEach(
        SOME,
        policy,
        input -> {
          Oracle oracle = Oracle.of(input);
          PricedDocument document = Pricing.price(input);
          Map<Tax, List<BigDecimal>> effects = effectsByTax(input, document, oracle);
          assertEquals(
              effects.keySet(),
              document.taxBreakdown().stream().map(TaxAmount::tax).collect(Collectors.toSet()));
          for (TaxAmount row : document.taxBreakdown()) {
            assertRow(row, effects.get(row.tax()), oracle);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("allPolicies")
  void aNegatedDocumentHasTheNegatedFigures(PricingPolicy policy) {
    GeneratedDocuments.forEach(
        SOME,
        policy,
        input -> {
          PricedDocument document = Pricing.price(input);
          assertEquals(document.negate(), Pricing.price(input.negate()));
          assertEquals(document, document.negate().negate());
        });
  }

  @ParameterizedTest
  @MethodSource("allPolicies")
  void theOrderOfLinesAndAllowancesChangesNoFigure(PricingPolicy policy) {
    Random random = new Random(7);
    GeneratedDocuments.forEach(
        SOME,
        policy,
        input -> {
          PricedDocument document = Pricing.price(input);
          PricedDocument shuffled = Pricing.price(shuffle(input, random));
          assertEquals(linesById(document), linesById(shuffled));
          assertEquals(
              new HashSet<>(document.allowanceCharges()),
              new HashSet<>(shuffled.allowanceCharges()));
          assertEquals(document.taxBreakdown(), shuffled.taxBreakdown());
          assertEquals(document.totals(), shuffled.totals());
        });
  }

  @ParameterizedTest
  @MethodSource("allPolicies")
  void theTaxOfALineIsItsOwnTaxToTheCent(PricingPolicy policy) {
    GeneratedDocuments.forEach(
        SOME,
        policy,
        input -> {
          Oracle oracle = Oracle.of(input);
          DocumentInput plain = DocumentInput.of(input.currency(), policy, input.lines());
          PricedDocument document = Pricing.price(plain);
          for (int i = 0; i < input.lines().size(); i++) {
            LineInput line = input.lines().get(i);
            LineFigures figures = document.lines().get(i).figures();
            BigDecimal entered = oracle.line(line);
            BigDecimal own =
                policy.pricesIncludeTax()
                    ? oracle.contained(entered, line.tax().rate())
                    : oracle.percent(entered, line.tax().rate());
            int cents = line.tax().charged().size();
            assertTrue(
                figures.tax().subtract(own).abs().unscaledValue().intValueExact() <= cents,
                () -> "line tax " + figures.tax() + " for " + own);
            assertEquals(entered, policy.pricesIncludeTax() ? figures.gross() : figures.net());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("allPolicies")
  void everyFigureHasTheScaleOfTheCurrency(PricingPolicy policy) {
    GeneratedDocuments.forEach(
        SOME,
        policy,
        input -> {
          PricedDocument document = Pricing.price(input);
          Totals t = document.totals();
          List<BigDecimal> figures = new ArrayList<>();
          Collections.addAll(figures, t.lineNet(), t.allowances(), t.charges(), t.taxExclusive());
          Collections.addAll(figures, t.tax(), t.taxInclusive(), t.prepaid(), t.rounding());
          figures.add(t.payable());
          for (PricedLine line : document.lines()) {
            LineFigures f = line.figures();
            Collections.addAll(figures, f.net(), f.documentShare(), f.tax(), f.gross());
            line.allowanceCharges().forEach(priced -> figures.add(priced.amount()));
          }
          document.taxBreakdown().forEach(row -> figures.add(row.amount()));
          int digits = input.currency().getDefaultFractionDigits();
          figures.forEach(figure -> assertEquals(digits, figure.scale()));
        });
  }

  private static void assertRow(TaxAmount row, List<BigDecimal> effects, Oracle oracle) {
    BigDecimal sum = effects.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> taxedAlone =
        oracle.policy().level() == RoundingLevel.DOCUMENT ? List.of(sum) : effects;
    List<BigDecimal> expected = new ArrayList<>();
    for (int i = 0; i < row.componentAmounts().size(); i++) {
      expected.add(BigDecimal.valueOf(0, oracle.digits()));
    }
    for (BigDecimal amount : taxedAlone) {
      BigDecimal before = BigDecimal.ZERO;
      for (int i = 0; i < expected.size(); i++) {
        TaxComponent component = row.tax().charged().get(i);
        BigDecimal tax =
            oracle.policy().pricesIncludeTax()
                ? oracle.contained(amount, row.tax(), i)
                : oracle.percent(
                    component.compound() ? amount.add(before) : amount, component.rate());
        before = before.add(tax);
        expected.set(i, expected.get(i).add(tax));
      }
    }
    assertEquals(expected, row.componentAmounts(), () -> "tax of " + row.tax());
    BigDecimal withTax = oracle.policy().pricesIncludeTax() ? row.amount() : BigDecimal.ZERO;
    assertEquals(sum, row.base().add(withTax), () -> "base of " + row.tax());
  }

  /**
   * Lines by the formula; allowances and charges by the formula, those of the discount as given.
   */
  private static Map<Tax, List<BigDecimal>> effectsByTax(
      DocumentInput input, PricedDocument document, Oracle oracle) {
    Map<Tax, List<BigDecimal>> effects = new HashMap<>();
    Map<Tax, BigDecimal> lines = new HashMap<>();
    for (LineInput line : input.lines()) {
      BigDecimal amount = oracle.line(line);
      effects.computeIfAbsent(line.tax(), _ -> new ArrayList<>()).add(amount);
      lines.merge(line.tax(), amount, BigDecimal::add);
    }
    for (int i = 0; i < document.allowanceCharges().size(); i++) {
      PricedDocumentAllowanceCharge priced = document.allowanceCharges().get(i);
      BigDecimal stated =
          oracle.policy().pricesIncludeTax()
              ? priced.amount().add(priced.taxAmount())
              : priced.amount();
      if (i < input.allowanceCharges().size()) {
        BigDecimal implied = lines.getOrDefault(priced.tax(), BigDecimal.ZERO);
        BigDecimal expected = oracle.allowanceCharge(priced.terms(), implied);
        assertEquals(0, expected.compareTo(stated), () -> "amount of " + priced);
      }
      effects
          .computeIfAbsent(priced.tax(), _ -> new ArrayList<>())
          .add(priced.terms().charge() ? stated : stated.negate());
    }
    return effects;
  }

  private static void assertCashRounding(DocumentInput input, Totals totals) {
    if (input.cashRoundingStep() == null) {
      assertEquals(0, totals.rounding().signum());
      return;
    }
    BigDecimal step = input.cashRoundingStep();
    assertEquals(0, totals.payable().remainder(step).signum(), "payable in cash");
    BigDecimal twice = totals.rounding().abs().multiply(BigDecimal.TWO);
    assertTrue(twice.compareTo(step) <= 0, () -> "rounding " + totals.rounding());
  }

  private static Stream<BigDecimal> amounts(PricedDocument document, boolean charge) {
    return document.allowanceCharges().stream()
        .filter(item -> item.terms().charge() == charge)
        .map(PricedDocumentAllowanceCharge::amount);
  }

  private static void assertLineSum(
      String what,
      PricedDocument document,
      Function<LineFigures, BigDecimal> figure,
      BigDecimal expected) {
    assertSum(what, expected, document.lines().stream().map(PricedLine::figures).map(figure));
  }

  private static void assertSum(String rule, BigDecimal expected, Stream<BigDecimal> parts) {
    BigDecimal sum = parts.reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, expected.compareTo(sum), () -> rule + ": " + expected + " but " + sum);
  }

  private static Map<UUID, PricedLine> linesById(PricedDocument document) {
    return document.lines().stream()
        .collect(Collectors.toMap(PricedLine::lineId, Function.identity()));
  }

  private static DocumentInput shuffle(DocumentInput input, Random random) {
    List<LineInput> lines = new ArrayList<>(input.lines());
    List<DocumentAllowanceCharge> allowanceCharges = new ArrayList<>(input.allowanceCharges());
    Collections.shuffle(lines, random);
    Collections.shuffle(allowanceCharges, random);
    return new DocumentInput(
        input.currency(),
        input.policy(),
        lines,
        allowanceCharges,
        input.discount(),
        input.prepaid(),
        input.cashRoundingStep());
  }
}
