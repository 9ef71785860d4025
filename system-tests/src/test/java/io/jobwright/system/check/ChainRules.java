package io.jobwright.system.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From quote to work order to invoice. */
final class ChainRules {

  private static final String APPROVED = "APPROVED";
  private static final String COMPLETED = "COMPLETED";
  private static final String ISSUED = "ISSUED";

  private ChainRules() {}

  private record Revision(String tenant, String quoteId, int revision) {

    static Revision of(Books.Quote quote) {
      return new Revision(quote.tenant(), quote.id(), quote.revision());
    }

    static Revision of(Books.WorkOrder workOrder) {
      return new Revision(workOrder.tenant(), workOrder.quoteId(), workOrder.quoteRevision());
    }
  }

  private record OfTenant(String tenant, String id) {}

  static List<String> workOrdersPerApprovedQuote(Books books) {
    List<String> violations = new ArrayList<>();
    Map<Revision, List<Books.WorkOrder>> byQuote =
        books.workOrders().stream()
            .filter(workOrder -> workOrder.quoteId() != null)
            .collect(groupingBy(Revision::of));
    for (Books.Quote quote : books.quotes()) {
      int expected = quote.status().equals(APPROVED) ? 1 : 0;
      List<Books.WorkOrder> found = byQuote.getOrDefault(Revision.of(quote), List.of());
      if (found.size() != expected) {
        violations.add(
            "quote %s is %s and has %d work orders"
                .formatted(quote.number(), quote.status(), found.size()));
      }
      byQuote.remove(Revision.of(quote));
    }
    byQuote.keySet().forEach(quote -> violations.add("work order without its quote " + quote));
    return violations;
  }

  static List<String> workOrderLines(Books books) {
    Map<Revision, Books.Quote> quotes = new HashMap<>();
    books.quotes().forEach(quote -> quotes.put(Revision.of(quote), quote));
    List<String> violations = new ArrayList<>();
    for (Books.WorkOrder workOrder : books.workOrders()) {
      Books.Quote quote = quotes.get(Revision.of(workOrder));
      if (quote != null && !quote.lines().equals(workOrder.lines())) {
        violations.add(
            "quote %s says %s, work order %s says %s"
                .formatted(quote.number(), quote.lines(), workOrder.number(), workOrder.lines()));
      }
    }
    return violations;
  }

  static List<String> invoicesPerCompletion(Books books) {
    List<String> violations = new ArrayList<>();
    Map<OfTenant, List<Books.Invoice>> byWorkOrder =
        books.invoices().stream()
            .collect(groupingBy(one -> new OfTenant(one.tenant(), one.workOrderId())));
    for (Books.WorkOrder workOrder : books.workOrders()) {
      int expected = workOrder.status().equals(COMPLETED) ? 1 : 0;
      OfTenant key = new OfTenant(workOrder.tenant(), workOrder.id());
      List<Books.Invoice> found = byWorkOrder.getOrDefault(key, List.of());
      long issued = found.stream().filter(invoice -> invoice.status().equals(ISSUED)).count();
      if (found.size() != expected || issued != expected) {
        violations.add(
            "work order %s is %s and has %d invoices, %d of them issued"
                .formatted(workOrder.number(), workOrder.status(), found.size(), issued));
      }
      byWorkOrder.remove(key);
    }
    byWorkOrder.keySet().forEach(key -> violations.add("invoice without its work order " + key));
    return violations;
  }

  static List<String> invoiceLines(Books books) {
    Map<OfTenant, Books.WorkOrder> workOrders = new HashMap<>();
    books.workOrders().forEach(one -> workOrders.put(new OfTenant(one.tenant(), one.id()), one));
    List<String> violations = new ArrayList<>();
    for (Books.Invoice invoice : books.invoices()) {
      Books.WorkOrder workOrder =
          workOrders.get(new OfTenant(invoice.tenant(), invoice.workOrderId()));
      if (workOrder != null && !workOrder.lines().equals(invoice.lines())) {
        violations.add(
            "work order %s says %s, invoice %s says %s"
                .formatted(
                    workOrder.number(), workOrder.lines(), invoice.number(), invoice.lines()));
      }
    }
    return violations;
  }
}
