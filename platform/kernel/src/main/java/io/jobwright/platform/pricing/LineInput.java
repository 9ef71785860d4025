package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A line to be priced.
 *
 * @param lineId stable along the whole chain of documents; unique in the document. Decides who gets
 *     an odd cent, so that the order of the lines does not
 * @param quantity BT-129, negative for a credit; at most 6 decimals
 * @param unitPrice BT-146 before the discount, never negative (BR-27); at most 6 decimals
 * @param priceBaseQuantity how many units the price is for (BT-149); null stands for 1
 * @param discountPercent 0 to 100; null stands for none
 * @param allowanceCharges each rounded by itself (BG-27, BG-28)
 * @param tax BT-151, BT-152
 */
public record LineInput(
    UUID lineId,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal priceBaseQuantity,
    BigDecimal discountPercent,
    List<AllowanceCharge> allowanceCharges,
    Tax tax) {

  public LineInput {
    Objects.requireNonNull(lineId, "lineId");
    Objects.requireNonNull(tax, "tax");
    quantity = Decimals.plain(quantity);
    unitPrice = Decimals.plain(unitPrice);
    priceBaseQuantity = Decimals.plainOr(priceBaseQuantity, BigDecimal.ONE);
    discountPercent = Decimals.plainOr(discountPercent, BigDecimal.ZERO);
    allowanceCharges = List.copyOf(allowanceCharges);
  }

  /** A line without discount, allowances and charges. */
  public static LineInput of(UUID lineId, BigDecimal quantity, BigDecimal unitPrice, Tax tax) {
    return new LineInput(lineId, quantity, unitPrice, null, null, List.of(), tax);
  }

  public LineInput withPriceBaseQuantity(BigDecimal units) {
    return new LineInput(
        lineId, quantity, unitPrice, units, discountPercent, allowanceCharges, tax);
  }

  public LineInput withDiscountPercent(BigDecimal percent) {
    return new LineInput(
        lineId, quantity, unitPrice, priceBaseQuantity, percent, allowanceCharges, tax);
  }

  public LineInput withAllowanceCharges(AllowanceCharge... terms) {
    return new LineInput(
        lineId, quantity, unitPrice, priceBaseQuantity, discountPercent, List.of(terms), tax);
  }

  /** The same line of a credit: quantity and absolute amounts change sign, prices stay. */
  public LineInput negate() {
    return new LineInput(
        lineId,
        quantity.negate(),
        unitPrice,
        priceBaseQuantity,
        discountPercent,
        allowanceCharges.stream().map(AllowanceCharge::negate).toList(),
        tax);
  }
}
