package io.jobwright.system.client.model;

import java.util.List;

/**
 * A work order.
 *
 * @param quoteId null for a direct one
 * @param stockState the worst of its lines
 * @param exception what needs attention; null if nothing does
 */
public record WorkOrderView(
    String id,
    long version,
    String jobId,
    String number,
    String status,
    String quoteId,
    String quoteNumber,
    String clientId,
    String title,
    List<LineView> lines,
    DocumentMoney money,
    String stockState,
    Attention exception)
    implements Versioned {

  public record Attention(String reason, String raisedAt) {}
}
