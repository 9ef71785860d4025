package io.jobwright.workorders.picking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.document.line.LineContent;
import io.jobwright.platform.id.Id;
import io.jobwright.workorders.workorder.WorkOrder;
import io.jobwright.workorders.workorder.WorkOrderLine;
import io.jobwright.workorders.workorder.WorkOrderStatus;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to take from the shelf for a work order: its stocked lines.
 *
 * @param id of the work order
 * @param version of the work order, for the If-Match of the picks
 */
public record PickListView(
    @NotNull @Id("wo") String id,
    long version,
    @NotNull String number,
    @NotNull WorkOrderStatus status,
    @NotNull List<PickListLineView> lines)
    implements ResourceView {

  /**
   * A line, all quantities in its unit.
   *
   * @param quantity agreed
   * @param reserved set aside, the picked part included
   * @param toPick reserved and not taken yet
   * @param missing agreed and not there yet
   */
  @Schema(requiredProperties = {"itemId", "sku"})
  public record PickListLineView(
      @NotNull @Id("qln") UUID lineId,
      @JsonUnwrapped LineContent content,
      @NotNull String unit,
      @NotNull BigDecimal quantity,
      @NotNull BigDecimal reserved,
      @NotNull BigDecimal picked,
      @NotNull BigDecimal toPick,
      @NotNull BigDecimal missing) {

    static PickListLineView of(WorkOrderLine line) {
      return new PickListLineView(
          line.lineId(),
          line.content(),
          line.money().unit(),
          line.money().quantity(),
          line.stock().reserved(),
          line.stock().picked(),
          line.toPick(),
          line.missing());
    }
  }

  static PickListView of(WorkOrder workOrder) {
    return new PickListView(
        workOrder.aggregateId(),
        workOrder.version(),
        workOrder.number(),
        workOrder.status(),
        workOrder.lines().stream()
            .filter(WorkOrderLine::isStocked)
            .map(PickListLineView::of)
            .toList());
  }
}
