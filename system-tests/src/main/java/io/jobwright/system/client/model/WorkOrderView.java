package io.jobwright.system.client.model;

import java.util.List;

/**
 * A work order.
 *
 * @param quoteId null for a direct one
 * @param responsibleId null where nobody answers for it yet
 * @param money null, as that of the lines, in what a technician is shown
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
    String responsibleId,
    List<LineView> lines,
    DocumentMoney money,
    String stockState,
    Attention exception)
    implements Versioned {

  public record Attention(String reason, String raisedAt) {}
}
