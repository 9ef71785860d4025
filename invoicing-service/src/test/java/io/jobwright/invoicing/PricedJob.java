package io.jobwright.invoicing;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.DocumentDiscount;
import io.jobwright.platform.pricing.DocumentInput;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.pricing.PricedDocument;
import io.jobwright.platform.pricing.Pricing;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The figures of a job, calculated as the services before us calculate them. */
public record PricedJob(DocumentMoney money, List<LineMoney> lines) {

  public static final Tax TWENTY = tax("20");
  public static final Tax TEN = tax("10");

  /**
   * Twelve pipes and seven and a half hours at 20 %, a delivery at 10 %, 5 % off the whole:
   *
   * <pre>
   *   239.88 + 435.38 + 25.00 = 700.26, discount 35.01 (33.76 at 20 %, 1.25 at 10 %)
   *   tax 128.30 + 2.38 = 130.68, total 795.93
   * </pre>
   */
  public static PricedJob pipesFittedWithDiscount() {
    List<LineInput> lines =
        List.of(
            line("12", "19.99", TWENTY),
            line("7.5", "64.50", TWENTY).withDiscountPercent(BigDecimal.TEN),
            line("1", "25.00", TEN));
    return price(
        DocumentInput.of(Currency.getInstance("EUR"), PricingPolicy.DEFAULT, lines)
            .withDiscount(DocumentDiscount.ofPercent(new BigDecimal("5"), "Good customer")));
  }

  public static PricedJob price(DocumentInput input) {
    PricedDocument priced = Pricing.price(input);
    List<LineMoney> lines = new ArrayList<>();
    for (int i = 0; i < input.lines().size(); i++) {
      lines.add(LineMoney.of(input.lines().get(i), "C62", priced.lines().get(i).figures()));
    }
    return new PricedJob(DocumentMoney.of(priced), lines);
  }

  private static LineInput line(String quantity, String unitPrice, Tax tax) {
    return LineInput.of(IdType.next(), new BigDecimal(quantity), new BigDecimal(unitPrice), tax);
  }

  private static Tax tax(String rate) {
    return new Tax(TaxCategory.S, new BigDecimal(rate), List.of(), null);
  }
}
