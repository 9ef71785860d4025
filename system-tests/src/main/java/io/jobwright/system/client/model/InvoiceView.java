package io.jobwright.system.client.model;

import java.util.List;

/** An invoice. */
public record InvoiceView(
    String id,
    long version,
    String jobId,
    String workOrderId,
    String quoteId,
    String number,
    String status,
    String clientId,
    String title,
    List<LineView> lines,
    DocumentMoney money,
    String issueDate,
    String dueDate)
    implements Versioned {}
