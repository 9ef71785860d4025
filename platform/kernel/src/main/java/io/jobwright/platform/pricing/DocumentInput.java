package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * A document to be priced.
 *
 * @param currency of every amount (BT-5)
 * @param policy frozen on the document
 * @param discount over all lines; null for none
 * @param prepaid BT-113; null stands for none
 * @param cashRoundingStep the payable amount is rounded to a multiple of it, 0.05 for example; null
 *     where nothing is paid in cash
 */
public record DocumentInput(
    Currency currency,
    PricingPolicy policy,
    List<LineInput> lines,
    List<DocumentAllowanceCharge> allowanceCharges,
    DocumentDiscount discount,
    BigDecimal prepaid,
    BigDecimal cashRoundingStep) {

  public DocumentInput {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(policy, "policy");
    lines = List.copyOf(lines);
    allowanceCharges = List.copyOf(allowanceCharges);
    prepaid = Decimals.plainOr(prepaid, BigDecimal.ZERO);
    cashRoundingStep = Decimals.plainOr(cashRoundingStep, null);
  }

  /** A document of lines alone. */
  public static DocumentInput of(Currency currency, PricingPolicy policy, List<LineInput> lines) {
    return new DocumentInput(currency, policy, lines, List.of(), null, null, null);
  }

  public DocumentInput withAllowanceCharges(List<DocumentAllowanceCharge> terms) {
    return new DocumentInput(currency, policy, lines, terms, discount, prepaid, cashRoundingStep);
  }

  public DocumentInput withDiscount(DocumentDiscount terms) {
    return new DocumentInput(
        currency, policy, lines, allowanceCharges, terms, prepaid, cashRoundingStep);
  }

  public DocumentInput withPrepaid(BigDecimal amount) {
    return new DocumentInput(
        currency, policy, lines, allowanceCharges, discount, amount, cashRoundingStep);
  }

  public DocumentInput withCashRoundingStep(BigDecimal step) {
    return new DocumentInput(currency, policy, lines, allowanceCharges, discount, prepaid, step);
  }

  /** The document that takes this one back. */
  public DocumentInput negate() {
    return new DocumentInput(
        currency,
        policy,
        lines.stream().map(LineInput::negate).toList(),
        allowanceCharges.stream().map(DocumentAllowanceCharge::negate).toList(),
        discount == null ? null : discount.negate(),
        prepaid.negate(),
        cashRoundingStep);
  }
}
