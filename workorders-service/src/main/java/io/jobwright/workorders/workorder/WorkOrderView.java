package io.jobwright.workorders.workorder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.LineContent;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What callers see of a work order.
 *
 * @param responsibleId subject of the token of the member who answers for the job
 * @param money absent, like that of the lines, for callers who see their own jobs only
 * @param stockState the worst of the stocked lines; NOT_STOCKED where there are none
 * @param exception absent where nothing is wrong
 * @param cancellation absent unless cancelled
 */
public record WorkOrderView(
    @NotNull @Id("wo") String id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Id("job") String jobId,
    @NotNull String number,
    @NotNull WorkOrderStatus status,
    @Id("quo") String quoteId,
    String quoteNumber,
    Integer quoteRevision,
    @NotNull @Id("cli") UUID clientId,
    @NotNull ClientSnapshot client,
    @NotNull String title,
    String description,
    String responsibleId,
    @NotNull List<String> crewIds,
    @NotNull List<WorkOrderLineView> lines,
    DocumentMoney money,
    @NotNull StockState stockState,
    WorkOrderExceptionView exception,
    LocalDate promisedDate,
    Instant startedAt,
    Instant completedAt,
    Cancellation cancellation)
    implements ResourceView {

  /**
   * A line.
   *
   * @param quantity agreed
   * @param unit UN/ECE Rec 20 code
   * @param stock absent where the line is not stocked
   */
  public record WorkOrderLineView(
      @NotNull @Id("qln") UUID lineId,
      @JsonUnwrapped LineContent content,
      @NotNull BigDecimal quantity,
      @NotNull String unit,
      LineMoney money,
      LineStock stock) {

    static WorkOrderLineView of(WorkOrderLine line) {
      return new WorkOrderLineView(
          line.lineId(),
          line.content(),
          line.money().quantity(),
          line.money().unit(),
          line.money(),
          line.stock());
    }

    private WorkOrderLineView withoutMoney() {
      return new WorkOrderLineView(lineId, content, quantity, unit, null, stock);
    }
  }

  /**
   * What is wrong.
   *
   * @param lineIds the lines it is about
   */
  public record WorkOrderExceptionView(
      @NotNull ExceptionFlag.Reason reason,
      @NotNull Instant raisedAt,
      @NotNull List<String> lineIds) {

    static WorkOrderExceptionView of(WorkOrder workOrder) {
      ExceptionFlag flag = workOrder.exception();
      return flag == null
          ? null
          : new WorkOrderExceptionView(
              flag.reason(),
              flag.raisedAt(),
              workOrder.allLines().ofWhichShort().stream().map(WorkOrderLine::publicId).toList());
    }
  }

  public static WorkOrderView of(WorkOrder workOrder) {
    return new WorkOrderView(
        workOrder.aggregateId(),
        workOrder.version(),
        workOrder.createdAt(),
        workOrder.updatedAt(),
        workOrder.aggregateJobId(),
        workOrder.number(),
        workOrder.status(),
        workOrder.quote().map(QuoteRevision::publicId).orElse(null),
        workOrder.quote().map(QuoteRevision::number).orElse(null),
        workOrder.quote().map(QuoteRevision::revision).orElse(null),
        workOrder.client().clientId(),
        workOrder.client(),
        workOrder.title(),
        workOrder.description(),
        workOrder.assignment().responsibleId(),
        workOrder.assignment().crewIds(),
        workOrder.lines().stream().map(WorkOrderLineView::of).toList(),
        workOrder.money(),
        workOrder.allLines().stockState(),
        WorkOrderExceptionView.of(workOrder),
        workOrder.promisedDate(),
        workOrder.startedAt(),
        workOrder.completedAt(),
        workOrder.cancellation());
  }

  @Override
  public String variant() {
    return money == null ? "no-money" : "";
  }

  WorkOrderView withoutMoney() {
    return new WorkOrderView(
        id,
        version,
        createdAt,
        updatedAt,
        jobId,
        number,
        status,
        quoteId,
        quoteNumber,
        quoteRevision,
        clientId,
        client,
        title,
        description,
        responsibleId,
        crewIds,
        lines.stream().map(WorkOrderLineView::withoutMoney).toList(),
        null,
        stockState,
        exception,
        promisedDate,
        startedAt,
        completedAt,
        cancellation);
  }
}
