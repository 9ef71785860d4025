package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.Decimals.HUNDRED;
import static io.jobwright.platform.pricing.Decimals.MAX_DECIMALS;

import io.jobwright.platform.pricing.PricingViolation.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The rules that an input must obey before anything is calculated, and those that the figures must
 * obey before they are returned.
 */
final class PricingRules {

  /** Bound of {@code numeric(19,4)}. */
  private static final BigDecimal AMOUNT_LIMIT = BigDecimal.TEN.pow(15);

  /** Bound of {@code numeric(19,6)}. */
  private static final BigDecimal QUANTITY_LIMIT = BigDecimal.TEN.pow(13);

  private final MinorUnit unit;
  private final List<PricingViolation> violations = new ArrayList<>(0);

  private PricingRules(MinorUnit unit) {
    this.unit = unit;
  }

  /**
   * @throws PricingRejected with everything that is wrong
   */
  static void checkInput(DocumentInput document) {
    if (!MinorUnit.isDefinedFor(document.currency())) {
      throw new PricingRejected(
          Code.CURRENCY_WITHOUT_MINOR_UNIT,
          "currency",
          document.currency() + " has no minor unit to round to");
    }
    PricingRules rules = new PricingRules(new MinorUnit(document.currency()));
    rules.document(document);
    rules.rejectIfBroken();
  }

  /**
   * @throws PricingRejected if a figure is larger than what can be stored
   */
  static void checkFigures(PricedDocument document) {
    PricingRules rules = new PricingRules(new MinorUnit(document.currency()));
    for (int i = 0; i < document.lines().size(); i++) {
      LineFigures line = document.lines().get(i).figures();
      rules.storable("lines/" + i, line.net(), line.documentShare(), line.gross());
    }
    for (PricedDocumentAllowanceCharge priced : document.allowanceCharges()) {
      rules.storable("allowanceCharges", priced.amount());
    }
    for (TaxAmount row : document.taxBreakdown()) {
      rules.storable("lines", row.base(), row.amount());
    }
    Totals totals = document.totals();
    rules.storable(
        "lines", totals.lineNet(), totals.taxExclusive(), totals.taxInclusive(), totals.payable());
    rules.storable("allowanceCharges", totals.allowances(), totals.charges());
    rules.rejectIfBroken();
  }

  private void document(DocumentInput document) {
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < document.lines().size(); i++) {
      LineInput line = document.lines().get(i);
      line("lines/" + i, line);
      if (!seen.add(line.lineId())) {
        broken(Code.LINE_ID_NOT_UNIQUE, "lines/" + i + "/lineId", "Another line has this id");
      }
    }
    for (int i = 0; i < document.allowanceCharges().size(); i++) {
      DocumentAllowanceCharge item = document.allowanceCharges().get(i);
      allowanceCharge("allowanceCharges/" + i, item.terms());
      tax("allowanceCharges/" + i + "/tax", item.tax());
    }
    if (document.discount() != null) {
      amountOrPercent("discount", document.discount().amount(), document.discount().percent());
    }
    amount("prepaid", document.prepaid());
    if (document.cashRoundingStep() != null) {
      amount("cashRoundingStep", document.cashRoundingStep());
      positive(
          Code.CASH_ROUNDING_STEP_NOT_POSITIVE, "cashRoundingStep", document.cashRoundingStep());
    }
  }

  private void line(String at, LineInput line) {
    quantity(at + "/quantity", line.quantity());
    quantity(at + "/unitPrice", line.unitPrice());
    if (line.unitPrice().signum() < 0) {
      broken(
          Code.UNIT_PRICE_NEGATIVE,
          at + "/unitPrice",
          "A price is not negative; take back by a negative quantity");
    }
    quantity(at + "/priceBaseQuantity", line.priceBaseQuantity());
    positive(
        Code.PRICE_BASE_QUANTITY_NOT_POSITIVE, at + "/priceBaseQuantity", line.priceBaseQuantity());
    percent(at + "/discountPercent", line.discountPercent());
    for (int i = 0; i < line.allowanceCharges().size(); i++) {
      allowanceCharge(at + "/allowanceCharges/" + i, line.allowanceCharges().get(i));
    }
    tax(at + "/tax", line.tax());
  }

  private void allowanceCharge(String at, AllowanceCharge terms) {
    amountOrPercent(at, terms.amount(), terms.percent());
    if (terms.base() != null) {
      amount(at + "/base", terms.base());
      if (terms.percent() == null) {
        broken(Code.AMOUNT_OR_PERCENT_REQUIRED, at + "/base", "A base goes with a percentage");
      }
    }
  }

  private void amountOrPercent(String at, BigDecimal amount, BigDecimal percent) {
    if ((amount == null) == (percent == null)) {
      broken(Code.AMOUNT_OR_PERCENT_REQUIRED, at, "Either an amount or a percentage");
    }
    if (amount != null) {
      amount(at + "/amount", amount);
    }
    if (percent != null) {
      percent(at + "/percent", percent);
    }
  }

  private void tax(String at, Tax tax) {
    if (tax.components().isEmpty()) {
      percent(at + "/rate", tax.rate());
    } else {
      components(at, tax);
    }
    if (!tax.category().allowsRate(tax.rate())) {
      broken(
          Code.TAX_RATE_NOT_ALLOWED,
          at + "/rate",
          "Category %s does not go with %s %%".formatted(tax.category(), tax.rate()));
    }
    if (tax.exemption() != null && !tax.category().allowsExemption()) {
      broken(
          Code.TAX_EXEMPTION_NOT_ALLOWED,
          at + "/exemption",
          "Category %s has no exemption".formatted(tax.category()));
    }
  }

  private void components(String at, Tax tax) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tax.components().size(); i++) {
      TaxComponent component = tax.components().get(i);
      percent(at + "/components/" + i + "/rate", component.rate());
      if (!seen.add(component.id())) {
        broken(
            Code.TAX_COMPONENTS_INCONSISTENT,
            at + "/components/" + i + "/id",
            "Another component has this id");
      }
    }
    if (tax.rate().compareTo(Tax.combinedRate(tax.components())) != 0) {
      broken(
          Code.TAX_COMPONENTS_INCONSISTENT,
          at + "/rate",
          "The rate is not what the components charge together");
    }
  }

  private void quantity(String at, BigDecimal value) {
    decimals(at, value);
    magnitude(at, value, QUANTITY_LIMIT);
  }

  private void amount(String at, BigDecimal value) {
    if (!unit.fits(value)) {
      tooManyDecimals(at, unit.digits());
    }
    magnitude(at, value, AMOUNT_LIMIT);
  }

  private void percent(String at, BigDecimal value) {
    decimals(at, value);
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      broken(Code.PERCENT_OUT_OF_RANGE, at, "A percentage is between 0 and 100");
    }
  }

  private void decimals(String at, BigDecimal value) {
    if (value.scale() > MAX_DECIMALS) {
      tooManyDecimals(at, MAX_DECIMALS);
    }
  }

  private void tooManyDecimals(String at, int most) {
    broken(Code.TOO_MANY_DECIMALS, at, "At most %d decimals".formatted(most));
  }

  private void positive(Code code, String at, BigDecimal value) {
    if (value.signum() <= 0) {
      broken(code, at, "Must be greater than zero");
    }
  }

  private void storable(String at, BigDecimal... figures) {
    for (BigDecimal figure : figures) {
      magnitude(at, figure, AMOUNT_LIMIT);
    }
  }

  private void magnitude(String at, BigDecimal value, BigDecimal limit) {
    if (value.abs().compareTo(limit) >= 0) {
      broken(
          Code.AMOUNT_TOO_LARGE, at, "Must stay below " + limit.toPlainString() + " in magnitude");
    }
  }

  private void broken(Code code, String at, String detail) {
    violations.add(new PricingViolation(code, at, detail));
  }

  private void rejectIfBroken() {
    if (!violations.isEmpty()) {
      throw new PricingRejected(violations);
    }
  }
}
