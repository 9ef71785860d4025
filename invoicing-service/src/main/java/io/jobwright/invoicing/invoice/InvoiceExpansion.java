package io.jobwright.invoicing.invoice;

import io.jobwright.platform.document.client.ClientSnapshot;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a list shows of its invoices beyond their rows, where it was asked to. */
record InvoiceExpansion(Map<UUID, ClientSnapshot> clients, Map<UUID, List<InvoiceLineView>> lines) {

  static final String CLIENT = "client";
  static final String LINES = "lines";

  /** Null where not asked for. */
  ClientSnapshot clientOf(UUID invoice) {
    return clients.get(invoice);
  }

  /** Null where not asked for. */
  List<InvoiceLineView> linesOf(UUID invoice) {
    return lines.get(invoice);
  }
}
