package io.jobwright.system.check;

import java.math.BigDecimal;
import java.util.List;

/** What the services' databases and topics say, all tenants, at one moment of rest. */
record Books(
    List<Quote> quotes,
    List<WorkOrder> workOrders,
    List<Invoice> invoices,
    List<StockLevel> stock,
    List<Movement> movements,
    List<Reservation> reservations,
    List<Series> series,
    List<Leftover> leftovers) {

  /**
   * A line of a document.
   *
   * @param figures everything that must be the same along the chain, as one text, scales included
   */
  record Line(String lineId, boolean stocked, BigDecimal quantity, String figures) {}

  record Quote(
      String tenant, String id, int revision, String number, String status, List<Line> lines) {}

  /**
   * @param quoteId null for a direct one
   */
  record WorkOrder(
      String tenant,
      String id,
      String number,
      String quoteId,
      int quoteRevision,
      String status,
      List<Line> lines) {}

  /**
   * @param number null for a draft
   */
  record Invoice(
      String tenant,
      String id,
      String number,
      String workOrderId,
      String status,
      List<Line> lines) {}

  /** Whose stock it is: of which item, and where. */
  record StockPlace(String tenant, String itemId, String locationId) {}

  record StockLevel(StockPlace place, BigDecimal onHand, BigDecimal reserved) {}

  /**
   * @param workOrderId null for a receipt
   */
  record Movement(StockPlace place, BigDecimal quantity, String workOrderId, String lineId) {}

  record Reservation(
      StockPlace place,
      String workOrderId,
      String lineId,
      BigDecimal asked,
      BigDecimal reserved,
      BigDecimal backordered,
      BigDecimal consumed,
      BigDecimal released) {}

  /** A counter of document numbers. */
  record Series(String tenant, String name, int year, long last) {}

  /** What should have been carried away: outbox rows, parked aggregates, dead letters. */
  record Leftover(String where, long count) {}
}
