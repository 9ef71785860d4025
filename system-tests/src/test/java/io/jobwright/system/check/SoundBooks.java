package io.jobwright.system.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Books in which everything holds, to plant violations in: one approved quote that went all the way
 * to its invoice, one that is still a draft, one work order without a quote that has begun.
 */
final class SoundBooks {

  static final String TENANT = "acme";

  private static final Books.StockPlace SHELF = new Books.StockPlace(TENANT, "charger", "main");

  List<Books.Quote> quotes = new ArrayList<>();
  List<Books.WorkOrder> workOrders = new ArrayList<>();
  List<Books.Invoice> invoices = new ArrayList<>();
  List<Books.StockLevel> stock = new ArrayList<>();
  List<Books.Movement> movements = new ArrayList<>();
  List<Books.Reservation> reservations = new ArrayList<>();
  List<Books.Series> series = new ArrayList<>();
  List<Books.Leftover> leftovers = new ArrayList<>();

  SoundBooks() {
    List<Books.Line> agreed = List.of(line("l1", "5"), work("l2"));
    quotes.add(new Books.Quote(TENANT, "q1", 1, "Q-2026-00001", "APPROVED", agreed));
    quotes.add(new Books.Quote(TENANT, "q2", 1, "Q-2026-00002", "DRAFT", List.of(work("l3"))));
    workOrders.add(workOrder("w1", "WO-2026-00001", "q1", "COMPLETED", agreed));
    workOrders.add(workOrder("w2", "WO-2026-00002", null, "IN_PROGRESS", List.of(line("l4", "2"))));
    invoices.add(new Books.Invoice(TENANT, "i1", "INV-2026-00001", "w1", "ISSUED", agreed));
    stock.add(new Books.StockLevel(SHELF, number("5"), number("2")));
    movements.add(new Books.Movement(SHELF, number("10"), null, null));
    movements.add(new Books.Movement(SHELF, number("-5"), "w1", "l1"));
    reservations.add(reservation("w1", "l1", "5", "0", "0", "5"));
    reservations.add(reservation("w2", "l4", "2", "2", "0", "0"));
    series.add(new Books.Series(TENANT, "Q", 2026, 2));
    series.add(new Books.Series(TENANT, "WO", 2026, 2));
    series.add(new Books.Series(TENANT, "INV", 2026, 1));
    leftovers.add(new Books.Leftover("quotes.outbox", 0));
  }

  Books books() {
    return new Books(
        quotes, workOrders, invoices, stock, movements, reservations, series, leftovers);
  }

  <T> void change(List<T> records, int index, UnaryOperator<T> change) {
    records.set(index, change.apply(records.get(index)));
  }

  static Books.WorkOrder workOrder(
      String id, String number, String quote, String status, List<Books.Line> lines) {
    return new Books.WorkOrder(TENANT, id, number, quote, quote == null ? 0 : 1, status, lines);
  }

  static Books.Line line(String id, String quantity) {
    return new Books.Line(id, true, number(quantity), id + "|" + quantity + "|10.00");
  }

  private static Books.Line work(String id) {
    return new Books.Line(id, false, number("1"), id + "|1|80.00");
  }

  static Books.Reservation reservation(
      String workOrder,
      String line,
      String asked,
      String reserved,
      String backordered,
      String consumed) {
    return new Books.Reservation(
        SHELF,
        workOrder,
        line,
        number(asked),
        number(reserved),
        number(backordered),
        number(consumed),
        number("0"));
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
