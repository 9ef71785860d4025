package io.jobwright.system.client.model;

import java.util.List;

/** A quote as the client sees it through the public link. */
public record PublicQuoteView(String status, String documentHash, Document document) {

  /** What was offered. */
  public record Document(
      String number, int revision, String title, List<LineView> lines, DocumentMoney money) {}
}
