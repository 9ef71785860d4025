package io.jobwright.quotes.quote;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a list shows of its quotes beyond their rows, where it was asked to. */
record QuoteExpansion(Map<UUID, ClientSnapshot> clients, Map<UUID, List<LineView>> lines) {

  static final String CLIENT = "client";
  static final String LINES = "lines";

  /** Null where not asked for. */
  ClientSnapshot clientOf(UUID quote) {
    return clients.get(quote);
  }

  /** Null where not asked for. */
  List<LineView> linesOf(UUID quote) {
    return lines.get(quote);
  }
}
