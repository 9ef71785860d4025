package io.jobwright.quotes.quote;

import io.jobwright.platform.document.client.ClientSnapshot;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a list shows of its quotes beyond their rows, where it was asked to. */
record QuoteExpansion(Map<UUID, ClientSnapshot> clients, Map<UUID, List<QuoteLineView>> lines) {

  static final String CLIENT = "client";
  static final String LINES = "lines";

  /** Null where not asked for. */
  ClientSnapshot clientOf(UUID quote) {
    return clients.get(quote);
  }

  /** Null where not asked for. */
  List<QuoteLineView> linesOf(UUID quote) {
    return lines.get(quote);
  }
}
