package io.jobwright.system.client.model;

import java.math.BigDecimal;

/**
 * A line of a quote, a work order or an invoice.
 *
 * @param lineId the same along the chain of documents
 * @param itemId null for a line outside the catalogue
 * @param stock null where the document shows none
 */
public record LineView(
    String lineId,
    String kind,
    String itemId,
    String sku,
    String description,
    boolean stocked,
    String note,
    LineMoney money,
    Stock stock) {

  /**
   * On a quote the flag and what is available, on a work order the state and its quantities; the
   * other fields are null.
   */
  public record Stock(
      String flag,
      BigDecimal available,
      BigDecimal threshold,
      String state,
      BigDecimal reserved,
      BigDecimal backordered,
      BigDecimal picked,
      BigDecimal consumed) {}

  /** The line as it must be in every document of the chain. */
  public LineView withoutStock() {
    return new LineView(lineId, kind, itemId, sku, description, stocked, note, money, null);
  }
}
