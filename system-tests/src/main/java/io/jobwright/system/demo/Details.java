package io.jobwright.system.demo;

import io.jobwright.system.client.model.DocumentMoney;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.LineView;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What of a document is worth reading on a terminal. */
final class Details {

  private Details() {}

  static List<String> ofQuote(QuoteView quote) {
    return document(
        quote.number() + " " + quote.status() + "  " + quote.title(),
        quote.lines(),
        line -> line.stock() == null ? "" : availability(line.stock()),
        quote.money());
  }

  static List<String> ofWorkOrder(WorkOrderView workOrder) {
    List<String> details = new ArrayList<>();
    details.add(
        workOrder.number() + " " + workOrder.status() + ", stock " + workOrder.stockState());
    for (LineView line : workOrder.lines()) {
      if (line.stock() != null) {
        details.add(
            String.format(
                Locale.ROOT, "  %-26s %s", line.description(), reservation(line.stock())));
      }
    }
    if (workOrder.exception() != null) {
      details.add("  needs attention: " + workOrder.exception().reason());
    }
    return details;
  }

  static List<String> ofInvoice(InvoiceView invoice) {
    return document(
        invoice.number() + " " + invoice.status() + "  " + invoice.title(),
        invoice.lines(),
        line -> "",
        invoice.money());
  }

  static String total(DocumentMoney money) {
    return money.payable() + " " + money.currency();
  }

  private static List<String> document(
      String head, List<LineView> lines, Function<LineView, String> note, DocumentMoney money) {
    List<String> details = new ArrayList<>();
    details.add(head);
    for (LineView line : lines) {
      details.add(
          String.format(
              Locale.ROOT,
              "  %-26s %8s × %9s = %10s  %s",
              line.description(),
              line.money().quantity(),
              line.money().unitPrice(),
              line.money().net(),
              note.apply(line)));
    }
    details.add(
        "  lines %s − discount %s = %s, tax %s, to pay %s"
            .formatted(
                money.lineNet(),
                money.allowances(),
                money.taxExclusive(),
                money.tax(),
                total(money)));
    return details;
  }

  private static String availability(LineView.Stock stock) {
    return stock.available() == null
        ? stock.flag()
        : stock.flag() + ", " + stock.available() + " available";
  }

  private static String reservation(LineView.Stock stock) {
    return "%s: reserved %s, backordered %s, picked %s, consumed %s"
        .formatted(
            stock.state(), stock.reserved(), stock.backordered(), stock.picked(), stock.consumed());
  }
}
