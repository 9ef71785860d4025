package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The formulas of the norm once more, with integers only, so that both would have to be wrong. */
record Oracle(PricingPolicy policy, int digits) {

  static Oracle of(DocumentInput document) {
    return new Oracle(document.policy(), document.currency().getDefaultFractionDigits());
  }

  /** What a line comes to in the terms of the prices. */
  BigDecimal line(LineInput line) {
    BigDecimal discounted = BigDecimal.valueOf(100).subtract(line.discountPercent());
    BigDecimal price =
        quotient(
            line.quantity().multiply(line.unitPrice()).multiply(discounted),
            line.priceBaseQuantity().multiply(BigDecimal.valueOf(100)));
    BigDecimal net = price;
    for (AllowanceCharge terms : line.allowanceCharges()) {
      BigDecimal amount = allowanceCharge(terms, price);
      net = terms.charge() ? net.add(amount) : net.subtract(amount);
    }
    return net;
  }

  BigDecimal allowanceCharge(AllowanceCharge terms, BigDecimal implied) {
    if (terms.percent() == null) {
      return terms.amount();
    }
    return percent(terms.base() == null ? implied : terms.base(), terms.percent());
  }

  BigDecimal percent(BigDecimal base, BigDecimal percent) {
    return quotient(base.multiply(percent), BigDecimal.valueOf(100));
  }

  /** The tax contained in an amount with tax. */
  BigDecimal contained(BigDecimal gross, BigDecimal rate) {
    return quotient(gross.multiply(rate), rate.add(BigDecimal.valueOf(100)));
  }

  /** The same for one component: what it charges on 100 untaxed, of what 100 cost with all. */
  BigDecimal contained(BigDecimal gross, Tax tax, int component) {
    BigDecimal untaxed = BigDecimal.valueOf(100);
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal own = BigDecimal.ZERO;
    for (int i = 0; i < tax.charged().size(); i++) {
      TaxComponent charged = tax.charged().get(i);
      BigDecimal base = charged.compound() ? untaxed.add(all) : untaxed;
      BigDecimal on100 = base.multiply(charged.rate()).movePointLeft(2);
      all = all.add(on100);
      own = i == component ? on100 : own;
    }
    return quotient(gross.multiply(own), untaxed.add(all));
  }

  private BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    int scale = Math.max(Math.max(dividend.scale(), divisor.scale()), 0);
    BigInteger above =
        dividend.setScale(scale).unscaledValue().multiply(BigInteger.TEN.pow(digits));
    BigInteger below = divisor.setScale(scale).unscaledValue();
    BigInteger[] parts = above.abs().divideAndRemainder(below.abs());
    int half = parts[1].shiftLeft(1).compareTo(below.abs());
    boolean up =
        half > 0 || (half == 0 && (policy.mode() == RoundingMode.HALF_UP || parts[0].testBit(0)));
    BigInteger units = up ? parts[0].add(BigInteger.ONE) : parts[0];
    boolean negative = above.signum() * below.signum() < 0;
    return new BigDecimal(negative ? units.negate() : units, digits);
  }
}
