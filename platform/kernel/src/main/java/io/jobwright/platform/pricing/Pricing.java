package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The calculator. Each amount is rounded once, where it arises: what a line comes to, what an
 * allowance or charge comes to, what the tax comes to. Everything after that adds up or splits
 * rounded amounts.
 */
public final class Pricing {

  private Pricing() {}

  /**
   * All figures of a document.
   *
   * @throws PricingRejected if the input breaks a rule or a figure would be too large to store
   */
  public static PricedDocument price(DocumentInput document) {
    PricingRules.checkInput(document);
    PricedDocument priced = calculate(document);
    PricingRules.checkFigures(priced);
    return priced;
  }

  private static PricedDocument calculate(DocumentInput document) {
    PricingPolicy policy = document.policy();
    Rounding rounding = new Rounding(new MinorUnit(document.currency()), policy.mode());

    List<LineAmount> lines = lineAmounts(document, rounding);
    List<Adjustment> adjustments = Adjustments.of(document, lines, rounding);

    List<Taxable> items = new ArrayList<>(lines);
    items.addAll(adjustments);
    List<TaxAmount> taxes = new Taxation(policy, rounding).tax(items);
    List<TaxAmount> lineTaxes = taxes.subList(0, lines.size());
    List<TaxAmount> adjustmentTaxes = taxes.subList(lines.size(), taxes.size());

    List<LineFigures> figures = Shares.lineFigures(lines, lineTaxes, adjustments, adjustmentTaxes);
    List<PricedDocumentAllowanceCharge> allowanceCharges =
        allowanceCharges(adjustments, adjustmentTaxes);
    List<TaxAmount> taxBreakdown = TaxAmount.addUpByTax(taxes);
    return new PricedDocument(
        document.currency(),
        policy,
        inGivenOrder(document, lines, figures),
        allowanceCharges,
        taxBreakdown,
        totals(document, rounding, lineTaxes, allowanceCharges, taxBreakdown));
  }

  /** In the order of the line ids, so that the order in the document decides nothing. */
  private static List<LineAmount> lineAmounts(DocumentInput document, Rounding rounding) {
    return document.lines().stream()
        .sorted(Comparator.comparing(LineInput::lineId))
        .map(line -> LineAmount.of(line, rounding))
        .toList();
  }

  private static List<PricedDocumentAllowanceCharge> allowanceCharges(
      List<Adjustment> adjustments, List<TaxAmount> taxes) {
    PricedDocumentAllowanceCharge[] inGivenOrder =
        new PricedDocumentAllowanceCharge[adjustments.size()];
    for (int i = 0; i < adjustments.size(); i++) {
      inGivenOrder[adjustments.get(i).position()] = adjustments.get(i).with(taxes.get(i));
    }
    return List.of(inGivenOrder);
  }

  private static List<PricedLine> inGivenOrder(
      DocumentInput document, List<LineAmount> lines, List<LineFigures> figures) {
    Map<UUID, PricedLine> priced = HashMap.newHashMap(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      LineAmount line = lines.get(i);
      UUID lineId = line.input().lineId();
      priced.put(lineId, new PricedLine(lineId, figures.get(i), line.allowanceCharges()));
    }
    return document.lines().stream().map(line -> priced.get(line.lineId())).toList();
  }

  private static Totals totals(
      DocumentInput document,
      Rounding rounding,
      List<TaxAmount> lineTaxes,
      List<PricedDocumentAllowanceCharge> allowanceCharges,
      List<TaxAmount> taxBreakdown) {
    BigDecimal zero = rounding.zero();
    BigDecimal lineNet = sum(zero, lineTaxes.stream().map(TaxAmount::base));
    BigDecimal allowances = sum(zero, amounts(allowanceCharges, false));
    BigDecimal charges = sum(zero, amounts(allowanceCharges, true));
    BigDecimal taxExclusive = lineNet.subtract(allowances).add(charges);
    BigDecimal tax = sum(zero, taxBreakdown.stream().map(TaxAmount::amount));
    BigDecimal taxInclusive = taxExclusive.add(tax);
    BigDecimal prepaid = rounding.exact(document.prepaid());
    BigDecimal due = taxInclusive.subtract(prepaid);
    BigDecimal payable =
        document.cashRoundingStep() == null
            ? due
            : rounding.toMultiple(due, document.cashRoundingStep());
    return new Totals(
        lineNet,
        allowances,
        charges,
        taxExclusive,
        tax,
        taxInclusive,
        prepaid,
        payable.subtract(due),
        payable);
  }

  private static Stream<BigDecimal> amounts(
      List<PricedDocumentAllowanceCharge> allowanceCharges, boolean charge) {
    return allowanceCharges.stream()
        .filter(item -> item.terms().charge() == charge)
        .map(PricedDocumentAllowanceCharge::amount);
  }

  private static BigDecimal sum(BigDecimal zero, Stream<BigDecimal> amounts) {
    return amounts.reduce(zero, BigDecimal::add);
  }
}
