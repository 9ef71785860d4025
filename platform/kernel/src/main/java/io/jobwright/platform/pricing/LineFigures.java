package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The money of one line: what is copied from quote to work order to invoice. Over all lines of a
 * document, net adds up to BT-106, the document share to BT-108 − BT-107, tax to BT-110 and gross
 * to BT-112; the taxes add up, tax by tax, to the breakdown.
 *
 * @param net BT-131
 * @param taxes what the line adds to each row of the tax breakdown, in the order of the rows: its
 *     own tax, and the tax of a document allowance or charge of which it carries a share
 */
public record LineFigures(BigDecimal net, List<TaxAmount> taxes) {

  public LineFigures {
    taxes = List.copyOf(taxes);
    if (taxes.isEmpty()) {
      throw new IllegalArgumentException("A line has a tax, be it zero");
    }
  }

  /** The line's share of the allowances (negative) and charges of the document, without tax. */
  public BigDecimal documentShare() {
    return sum(TaxAmount::base).subtract(net);
  }

  public BigDecimal tax() {
    return sum(TaxAmount::amount);
  }

  /** Net + document share + tax. */
  public BigDecimal gross() {
    return sum(TaxAmount::base).add(tax());
  }

  public LineFigures minus(LineFigures other) {
    TreeMap<Tax, TaxAmount> rest = new TreeMap<>();
    taxes.forEach(row -> rest.put(row.tax(), row));
    other.taxes.forEach(row -> rest.merge(row.tax(), row.negate(), TaxAmount::plus));
    return new LineFigures(net.subtract(other.net), List.copyOf(rest.values()));
  }

  public LineFigures negate() {
    return map(BigDecimal::negate);
  }

  /** Applies one rule to every figure that is not the sum of others. */
  LineFigures map(UnaryOperator<BigDecimal> rule) {
    return new LineFigures(rule.apply(net), taxes.stream().map(row -> row.map(rule)).toList());
  }

  private BigDecimal sum(Function<TaxAmount, BigDecimal> figure) {
    BigDecimal sum = figure.apply(taxes.getFirst());
    for (int i = 1; i < taxes.size(); i++) {
      sum = sum.add(figure.apply(taxes.get(i)));
    }
    return sum;
  }
}
