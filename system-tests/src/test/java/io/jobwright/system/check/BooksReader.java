package io.jobwright.system.check;

import io.jobwright.system.stack.Databases;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the books out of the services' databases, past row security. */
final class BooksReader {

  private static final String FIGURES =
      """
      concat_ws('|', kind, item_id, sku, description, quantity, unit, unit_price,
                price_base_quantity, discount_percent, tax, net, document_share, tax_amount,
                gross, taxes) as figures
      """;

  private final Databases databases;
  private final Topics topics;

  BooksReader(Databases databases, Topics topics) {
    this.databases = databases;
    this.topics = topics;
  }

  Books read() {
    return new Books(
        quotes(),
        workOrders(),
        invoices(),
        stock(),
        movements(),
        reservations(),
        series(),
        leftovers());
  }

  private List<Books.Quote> quotes() {
    Map<String, List<Books.Line>> lines =
        lines(
            "quotes", "select quote_id as document, id as line, stocked, quantity, ", "quote_line");
    return databases.query(
        "quotes",
        "select tenant_id, id, revision, number, status from quote",
        row ->
            new Books.Quote(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getInt("revision"),
                row.getString("number"),
                row.getString("status"),
                lines.getOrDefault(row.getString("id"), List.of())));
  }

  private List<Books.WorkOrder> workOrders() {
    Map<String, List<Books.Line>> lines =
        lines(
            "workorders",
            "select work_order_id as document, line_id as line,"
                + " stock_state is not null as stocked, quantity, ",
            "work_order_line");
    return databases.query(
        "workorders",
        "select tenant_id, id, number, quote_id, quote_revision, status from work_order",
        row ->
            new Books.WorkOrder(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("number"),
                row.getString("quote_id"),
                row.getInt("quote_revision"),
                row.getString("status"),
                lines.getOrDefault(row.getString("id"), List.of())));
  }

  private List<Books.Invoice> invoices() {
    Map<String, List<Books.Line>> lines =
        lines(
            "invoicing",
            "select invoice_id as document, line_id as line, stocked, quantity, ",
            "invoice_line");
    return databases.query(
        "invoicing",
        "select tenant_id, id, number, work_order_id, status from invoice",
        row ->
            new Books.Invoice(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("number"),
                row.getString("work_order_id"),
                row.getString("status"),
                lines.getOrDefault(row.getString("id"), List.of())));
  }

  /** By document, in their order. */
  private Map<String, List<Books.Line>> lines(String database, String select, String table) {
    Map<String, List<Books.Line>> byDocument = new HashMap<>();
    databases.query(
        database,
        select + FIGURES + " from " + table + " order by position",
        row ->
            byDocument
                .computeIfAbsent(row.getString("document"), document -> new ArrayList<>())
                .add(
                    new Books.Line(
                        row.getString("line"),
                        row.getBoolean("stocked"),
                        row.getBigDecimal("quantity"),
                        row.getString("figures"))));
    return byDocument;
  }

  private List<Books.StockLevel> stock() {
    return databases.query(
        "inventory",
        "select tenant_id, item_id, location_id, on_hand, reserved from stock_level",
        row ->
            new Books.StockLevel(
                place(row), row.getBigDecimal("on_hand"), row.getBigDecimal("reserved")));
  }

  private List<Books.Movement> movements() {
    return databases.query(
        "inventory",
        "select tenant_id, item_id, location_id, quantity, work_order_id, line_id"
            + " from stock_movement",
        row ->
            new Books.Movement(
                place(row),
                row.getBigDecimal("quantity"),
                row.getString("work_order_id"),
                row.getString("line_id")));
  }

  private List<Books.Reservation> reservations() {
    return databases.query(
        "inventory",
        "select * from reservation",
        row ->
            new Books.Reservation(
                place(row),
                row.getString("work_order_id"),
                row.getString("line_id"),
                quantity(row, "asked"),
                quantity(row, "reserved"),
                quantity(row, "backordered"),
                quantity(row, "consumed"),
                quantity(row, "released")));
  }

  private static BigDecimal quantity(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column);
  }

  private static Books.StockPlace place(ResultSet row) throws SQLException {
    return new Books.StockPlace(
        row.getString("tenant_id"), row.getString("item_id"), row.getString("location_id"));
  }

  private List<Books.Series> series() {
    List<Books.Series> all = new ArrayList<>();
    for (String database : List.of("quotes", "workorders", "invoicing")) {
      all.addAll(
          databases.query(
              database,
              "select tenant_id, series, year, last from number_series",
              row ->
                  new Books.Series(
                      row.getString("tenant_id"),
                      row.getString("series"),
                      row.getInt("year"),
                      row.getLong("last"))));
    }
    return all;
  }

  private List<Books.Leftover> leftovers() {
    List<Books.Leftover> all = new ArrayList<>();
    for (String database : Databases.WITH_EVENTS) {
      for (String table : List.of("outbox", "inbox_parked")) {
        long count = databases.number(database, "select count(*) from " + table);
        all.add(new Books.Leftover(database + "." + table, count));
      }
    }
    topics.deadLetters().forEach((topic, count) -> all.add(new Books.Leftover(topic, count)));
    return all;
  }
}
