package io.jobwright.platform.document.line;

import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.pricing.DocumentDiscount;
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

/** Lines in the order of the document, and what they come to. */
public record PricedLines(List<Line> lines, DocumentMoney money) {

  /**
   * Prices a document.
   *
   * @param currency ISO 4217 code
   * @param discount over all lines; null for none
   * @throws PricingRejected with positions {@code lines/n/…} in this list, and {@code discount}
   */
  public static PricedLines of(
      String currency, PricingPolicy policy, List<DraftLine> drafts, DocumentDiscount discount) {
    DocumentInput input =
        DocumentInput.of(
            Currency.getInstance(currency), policy, drafts.stream().map(DraftLine::input).toList());
    PricedDocument priced = Pricing.price(discount == null ? input : input.withDiscount(discount));
    List<Line> lines =
        IntStream.range(0, drafts.size())
            .mapToObj(i -> drafts.get(i).priced(priced.lines().get(i).figures()))
            .toList();
    return new PricedLines(lines, DocumentMoney.of(priced));
  }

  /**
   * Holds the total to what the caller expects.
   *
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
