package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.Decimals.HUNDRED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line comes to: the discounted price of its quantity, less allowances, plus charges, each
 * rounded by itself.
 */
record LineAmount(LineInput input, List<PricedAllowanceCharge> allowanceCharges, BigDecimal effect)
    implements Taxable {

  static LineAmount of(LineInput line, Rounding rounding) {
    BigDecimal price = discountedPrice(line, rounding);
    BigDecimal amount = price;
    List<PricedAllowanceCharge> allowanceCharges = new ArrayList<>(line.allowanceCharges().size());
    for (AllowanceCharge terms : line.allowanceCharges()) {
      PricedAllowanceCharge priced = terms.price(price, rounding);
      allowanceCharges.add(priced);
      amount = amount.add(priced.effect());
    }
    return new LineAmount(line, allowanceCharges, amount);
  }

  private static BigDecimal discountedPrice(LineInput line, Rounding rounding) {
    BigDecimal full = line.quantity().multiply(line.unitPrice());
    if (line.discountPercent().signum() == 0) {
      return rounding.divide(full, line.priceBaseQuantity());
    }
    return rounding.divide(
        full.multiply(HUNDRED.subtract(line.discountPercent())),
        line.priceBaseQuantity().multiply(HUNDRED));
  }

  @Override
  public Tax tax() {
    return input.tax();
  }
}
