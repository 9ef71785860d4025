package io.jobwright.system.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * The figures of a line. Two are equal only if every figure is, with its scale and its taxes.
 *
 * @param tax as the document shows it
 * @param taxes what the line adds to each row of the tax breakdown, as the document shows it
 */
public record LineMoney(
    BigDecimal quantity,
    String unit,
    BigDecimal unitPrice,
    BigDecimal priceBaseQuantity,
    BigDecimal discountPercent,
    JsonNode tax,
    BigDecimal net,
    BigDecimal documentShare,
    BigDecimal taxAmount,
    BigDecimal gross,
    List<JsonNode> taxes) {}
