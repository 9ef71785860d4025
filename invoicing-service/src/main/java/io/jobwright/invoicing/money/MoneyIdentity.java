package io.jobwright.invoicing.money;

import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.PricedDocumentAllowanceCharge;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxAmount;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What holds among the figures of a document and its lines, to the cent: the rules of EN 16931 by
 * their names, and those by which lines add up to their document.
 */
public enum MoneyIdentity {
  BR_DEC("amounts are given with the decimals of their currency", Amounts::areCanonical),
  BR_CO_10(
      "BT-106 is the sum of the lines' net amounts",
      (document, lines) -> equal(document.lineNet(), sum(lines, LineMoney::net))),
  BR_CO_11(
      "BT-107 is the sum of the document's allowances",
      (document, lines) -> equal(document.allowances(), adjustments(document, false))),
  BR_CO_12(
      "BT-108 is the sum of the document's charges",
      (document, lines) -> equal(document.charges(), adjustments(document, true))),
  BR_CO_13(
      "BT-109 is BT-106 - BT-107 + BT-108",
      (document, lines) ->
          equal(document.taxExclusive(), document.lineNet().add(adjustments(document)))),
  BR_CO_14(
      "BT-110 is the sum of the tax breakdown",
      (document, lines) -> equal(document.tax(), sum(document.taxBreakdown(), TaxAmount::amount))),
  BR_CO_15(
      "BT-112 is BT-109 + BT-110",
      (document, lines) ->
          equal(document.taxInclusive(), document.taxExclusive().add(document.tax()))),
  BR_CO_16(
      "BT-115 is BT-112 - BT-113 + BT-114",
      (document, lines) ->
          equal(
              document.payable(),
              document.taxInclusive().subtract(document.prepaid()).add(document.rounding()))),
  LINE_GROSS(
      "a line's gross amount is its net amount, document share and tax",
      (document, lines) ->
          lines.stream()
              .allMatch(
                  line ->
                      equal(
                          line.gross(),
                          line.net().add(line.documentShare()).add(line.taxAmount())))),
  LINE_TAXES(
      "a line's bases are its net amount and document share, its taxes its tax",
      (document, lines) ->
          lines.stream()
              .allMatch(
                  line ->
                      equal(
                              line.net().add(line.documentShare()),
                              sum(line.taxes(), TaxAmount::base))
                          && equal(line.taxAmount(), sum(line.taxes(), TaxAmount::amount)))),
  SUM_OF_SHARES(
      "the lines' document shares are BT-108 - BT-107",
      (document, lines) -> equal(adjustments(document), sum(lines, LineMoney::documentShare))),
  SUM_OF_TAX(
      "the lines' tax is BT-110",
      (document, lines) -> equal(document.tax(), sum(lines, LineMoney::taxAmount))),
  SUM_OF_GROSS(
      "the lines' gross amounts are BT-112",
      (document, lines) -> equal(document.taxInclusive(), sum(lines, LineMoney::gross))),
  BREAKDOWN(
      "the lines' taxes are, tax by tax, the rows of the tax breakdown",
      (document, lines) ->
          byTax(lines.stream().flatMap(line -> line.taxes().stream()).toList())
              .equals(byTax(document.taxBreakdown())));

  private final String statement;

  @SuppressWarnings("ImmutableEnumChecker") // the rules are lambdas that capture nothing
  private final BiPredicate<DocumentMoney, List<LineMoney>> rule;

  MoneyIdentity(String statement, BiPredicate<DocumentMoney, List<LineMoney>> rule) {
    this.statement = statement;
    this.rule = rule;
  }

  boolean holds(DocumentMoney document, List<LineMoney> lines) {
    return rule.test(document, lines);
  }

  /** The name the standard gives it, say {@code BR-CO-15}. */
  public String rule() {
    return name().replace('_', '-');
  }

  public String statement() {
    return statement;
  }

  private static boolean equal(BigDecimal stated, BigDecimal calculated) {
    return stated.compareTo(calculated) == 0;
  }

  private static <T> BigDecimal sum(Collection<T> parts, Function<T, BigDecimal> figure) {
    return parts.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal adjustments(DocumentMoney document) {
    return document.charges().subtract(document.allowances());
  }

  private static BigDecimal adjustments(DocumentMoney document, boolean charges) {
    return sum(
        document.allowanceCharges().stream()
            .filter(item -> item.terms().charge() == charges)
            .toList(),
        PricedDocumentAllowanceCharge::amount);
  }

  /** Amounts have one scale here, so that equal sums are equal values. */
  private static Map<Tax, TaxAmount> byTax(List<TaxAmount> amounts) {
    Map<Tax, TaxAmount> rows = new HashMap<>();
    amounts.forEach(amount -> rows.merge(amount.tax(), amount, TaxAmount::plus));
    return rows;
  }
}
