package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice in a list.
 *
 * @param client with {@code expand=client} only
 * @param lines with {@code expand=lines} only
 */
public record InvoiceSummary(
    @NotNull @Id("inv") String id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Id("job") String jobId,
    @NotNull @Id("wo") String workOrderId,
    @NotNull String workOrderNumber,
    @Id("quo") String quoteId,
    String quoteNumber,
    String number,
    @NotNull InvoiceStatus status,
    @NotNull @Id("cli") String clientId,
    @NotNull String clientName,
    @NotNull String title,
    @NotNull DocumentMoney money,
    LocalDate issueDate,
    LocalDate dueDate,
    @NotNull LocalDate serviceDate,
    ClientSnapshot client,
    List<Line> lines) {

  static InvoiceSummary of(InvoiceRow row, InvoiceExpansion expansion) {
    return new InvoiceSummary(
        Ids.INVOICE.format(row.id()),
        row.version(),
        row.createdAt(),
        row.updatedAt(),
        Ids.JOB.format(row.origin().jobId()),
        Ids.WORK_ORDER.format(row.origin().workOrderId()),
        row.origin().workOrderNumber(),
        Ids.formatOrNull(Ids.QUOTE, row.origin().quoteId()),
        row.origin().quoteNumber(),
        row.number(),
        row.status(),
        Ids.CLIENT.format(row.clientId()),
        row.clientName(),
        row.title(),
        row.money(),
        row.issueDate(),
        row.dueDate(),
        row.serviceDate(),
        expansion.clientOf(row.id()),
        expansion.linesOf(row.id()));
  }
}
