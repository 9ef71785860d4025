package io.jobwright.invoicing.invoice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a list shows of its invoices beyond their rows, where it was asked to. */
record InvoiceExpansion(Map<UUID, ClientSnapshot> clients, Map<UUID, List<Line>> lines) {

  static final String CLIENT = "client";
  static final String LINES = "lines";

  /** Null where not asked for. */
  ClientSnapshot clientOf(UUID invoice) {
    return clients.get(invoice);
  }

  /** Null where not asked for. */
  List<Line> linesOf(UUID invoice) {
    return lines.get(invoice);
  }
}
