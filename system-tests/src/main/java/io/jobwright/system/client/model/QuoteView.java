package io.jobwright.system.client.model;

import java.util.List;

/**
 * A quote.
 *
 * @param publicUrl only in the answer to {@code send}
 * @param publicToken only in the answer to {@code send}
 */
public record QuoteView(
    String id,
    long version,
    String jobId,
    String number,
    int revision,
    String status,
    String clientId,
    String title,
    List<LineView> lines,
    DocumentMoney money,
    Approval approval,
    String publicUrl,
    String publicToken)
    implements Versioned {

  public record Approval(String at, String by, String channel, String documentHash) {}
}
