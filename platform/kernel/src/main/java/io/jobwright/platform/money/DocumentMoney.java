package io.jobwright.platform.money;

import io.jobwright.platform.pricing.PricedDocument;
import io.jobwright.platform.pricing.PricedDocumentAllowanceCharge;
import io.jobwright.platform.pricing.TaxAmount;
import io.jobwright.platform.pricing.Totals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The totals of a document, frozen with the policy they were calculated under; EN 16931 BG-22 and
 * BG-23. Copied along the chain, never calculated again.
 *
 * @param currency ISO 4217 code of every amount
 * @param pricingPolicy say {@code v1/DOCUMENT/HALF_UP/EXCLUSIVE}
 * @param lineNet BT-106
 * @param allowances BT-107
 * @param charges BT-108
 * @param taxExclusive BT-109
 * @param tax BT-110
 * @param taxInclusive BT-112
 * @param prepaid BT-113
 * @param rounding BT-114
 * @param payable BT-115
 */
@Embeddable
public record DocumentMoney(
    @Column(name = "currency", nullable = false) String currency,
    @Column(name = "pricing_policy", nullable = false) String pricingPolicy,
    @Column(name = "line_net", nullable = false) BigDecimal lineNet,
    @Column(name = "allowances", nullable = false) BigDecimal allowances,
    @Column(name = "charges", nullable = false) BigDecimal charges,
    @Column(name = "tax_exclusive", nullable = false) BigDecimal taxExclusive,
    @Column(name = "tax", nullable = false) BigDecimal tax,
    @Column(name = "tax_inclusive", nullable = false) BigDecimal taxInclusive,
    @Column(name = "prepaid", nullable = false) BigDecimal prepaid,
    @Column(name = "rounding", nullable = false) BigDecimal rounding,
    @Column(name = "payable", nullable = false) BigDecimal payable,
    @JdbcTypeCode(SqlTypes.JSON) @Column(name = "tax_breakdown", nullable = false)
        List<TaxAmount> taxBreakdown,
    @JdbcTypeCode(SqlTypes.JSON) @Column(name = "allowance_charges", nullable = false)
        List<PricedDocumentAllowanceCharge> allowanceCharges) {

  public static DocumentMoney of(PricedDocument priced) {
    Totals totals = priced.totals();
    return new DocumentMoney(
        priced.currency().getCurrencyCode(),
        priced.policy().toString(),
        totals.lineNet(),
        totals.allowances(),
        totals.charges(),
        totals.taxExclusive(),
        totals.tax(),
        totals.taxInclusive(),
        totals.prepaid(),
        totals.rounding(),
        totals.payable(),
        priced.taxBreakdown(),
        priced.allowanceCharges());
  }
}
