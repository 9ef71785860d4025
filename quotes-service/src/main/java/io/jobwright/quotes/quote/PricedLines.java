package io.jobwright.quotes.quote;

import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.DocumentInput;
import io.jobwright.platform.pricing.PricedDocument;
import io.jobwright.platform.pricing.Pricing;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines and what they come to.
 *
 * @param lineMoney one per line, in the same order
 */
public record PricedLines(List<DraftLine> lines, List<LineMoney> lineMoney, DocumentMoney money) {

  /**
   * @param discount over all lines; null for none
   * @throws PricingRejected with positions {@code lines/n/…} in this list, and {@code discount}
   */
  public static PricedLines of(
      String currency, PricingPolicy policy, List<DraftLine> lines, Discount discount) {
    DocumentInput input =
        DocumentInput.of(
            Currency.getInstance(currency), policy, lines.stream().map(DraftLine::input).toList());
    PricedDocument priced =
        Pricing.price(discount == null ? input : input.withDiscount(discount.terms()));
    List<LineMoney> lineMoney =
        IntStream.range(0, lines.size())
            .mapToObj(
                i ->
                    LineMoney.of(
                        lines.get(i).input(), lines.get(i).unit(), priced.lines().get(i).figures()))
            .toList();
    return new PricedLines(lines, lineMoney, DocumentMoney.of(priced));
  }

  /**
   * @param expected as sent by the caller; null for none
   * @throws Problem 422 where it is not what is payable
   */
  public void requireTotal(BigDecimal expected) {
    if (expected != null && expected.compareTo(money.payable()) != 0) {
      throw Problem.at(
          "#/total",
          ProblemType.TOTAL_MISMATCH,
          "The lines come to %s %s.".formatted(money.payable().toPlainString(), money.currency()));
    }
  }
}
