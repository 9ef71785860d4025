package io.jobwright.workorders.workorder;

import io.jobwright.platform.http.ResourceView;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.workorders.catalogue.ItemKind;
import io.jobwright.workorders.client.ClientSnapshot;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What callers see of a work order.
 *
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
    @NotNull @Id("cli") String clientId,
    @NotNull ClientSnapshot client,
    @NotNull String title,
    String description,
    @NotNull List<WorkOrderLineView> lines,
    @NotNull DocumentMoney money,
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
   * @param stock absent where the line is not stocked
   */
  public record WorkOrderLineView(
      @NotNull @Id("qln") String lineId,
      @NotNull ItemKind kind,
      @Id("itm") String itemId,
      String sku,
      @NotNull String description,
      boolean stocked,
      @NotNull LineMoney money,
      LineStock stock) {

    static WorkOrderLineView of(WorkOrderLine line) {
      return new WorkOrderLineView(
          line.publicId(),
          line.kind(),
          line.itemId(),
          line.sku(),
          line.description(),
          line.isStocked(),
          line.money(),
          line.stock());
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
        workOrder.lines().stream().map(WorkOrderLineView::of).toList(),
        workOrder.money(),
        workOrder.allLines().stockState(),
        WorkOrderExceptionView.of(workOrder),
        workOrder.promisedDate(),
        workOrder.startedAt(),
        workOrder.completedAt(),
        workOrder.cancellation());
  }
}
