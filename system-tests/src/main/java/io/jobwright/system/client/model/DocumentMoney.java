package io.jobwright.system.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** The totals of a document. Two are equal only if every figure is, with its scale and taxes. */
public record DocumentMoney(
    String currency,
    String pricingPolicy,
    BigDecimal lineNet,
    BigDecimal allowances,
    BigDecimal charges,
    BigDecimal taxExclusive,
    BigDecimal tax,
    BigDecimal taxInclusive,
    BigDecimal prepaid,
    BigDecimal rounding,
    BigDecimal payable,
    List<JsonNode> taxBreakdown,
    List<JsonNode> allowanceCharges) {}
