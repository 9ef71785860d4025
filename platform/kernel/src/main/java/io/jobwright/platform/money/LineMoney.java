package io.jobwright.platform.money;

import io.jobwright.platform.pricing.LineFigures;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxAmount;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Everything about a line that is money: what was asked and what it comes to. A quote line, the
 * work-order line and the invoice line with the same lineId hold the same value; it is copied,
 * never calculated again. Amounts have the canonical scale of the document's currency.
 *
 * @param unit UN/ECE Rec 20 code, C62 for pieces, HUR for hours
 * @param net BT-131
 * @param documentShare share of the document's allowances (negative) and charges, without tax
 * @param taxAmount share of the document's tax
 * @param gross net + documentShare + taxAmount; over all lines the total with tax (BT-112)
 * @param taxes what the line adds to each row of the tax breakdown
 */
@Embeddable
public record LineMoney(
    @Column(name = "quantity", nullable = false) BigDecimal quantity,
    @Column(name = "unit", nullable = false) String unit,
    @Column(name = "unit_price", nullable = false) BigDecimal unitPrice,
    @Column(name = "price_base_quantity", nullable = false) BigDecimal priceBaseQuantity,
    @Column(name = "discount_percent", nullable = false) BigDecimal discountPercent,
    @JdbcTypeCode(SqlTypes.JSON) @Column(name = "tax", nullable = false) Tax tax,
    @Column(name = "net", nullable = false) BigDecimal net,
    @Column(name = "document_share", nullable = false) BigDecimal documentShare,
    @Column(name = "tax_amount", nullable = false) BigDecimal taxAmount,
    @Column(name = "gross", nullable = false) BigDecimal gross,
    @JdbcTypeCode(SqlTypes.JSON) @Column(name = "taxes", nullable = false) List<TaxAmount> taxes) {

  public static LineMoney of(LineInput input, String unit, LineFigures figures) {
    return new LineMoney(
        input.quantity(),
        unit,
        input.unitPrice(),
        input.priceBaseQuantity(),
        input.discountPercent(),
        input.tax(),
        figures.net(),
        figures.documentShare(),
        figures.tax(),
        figures.gross(),
        figures.taxes());
  }

  /** What the calculator needs to price this line again, within a changed draft. */
  public LineInput toInput(UUID lineId) {
    return new LineInput(
        lineId, quantity, unitPrice, priceBaseQuantity, discountPercent, List.of(), tax);
  }
}
