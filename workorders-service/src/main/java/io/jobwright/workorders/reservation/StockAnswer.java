package io.jobwright.workorders.reservation;

import io.jobwright.platform.id.Id;
import io.jobwright.workorders.workorder.InventoryAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The state of all stocked lines of a work order, after inventory has reserved what it could. Three
 * wire types for those who only want to know how it went; for us the quantities say it.
 */
sealed interface StockAnswer permits StockReserved, StockPartiallyReserved, StockBackordered {

  UUID workOrderId();

  List<AnsweredLine> lines();

  default InventoryAnswer answer() {
    return new InventoryAnswer.Reserved(lines().stream().map(AnsweredLine::told).toList());
  }

  /** One line: asked = reserved + backordered. */
  record AnsweredLine(@Id("qln") UUID lineId, BigDecimal reserved, BigDecimal backordered) {

    public AnsweredLine {
      Objects.requireNonNull(lineId, "lineId");
      Objects.requireNonNull(reserved, "reserved");
      Objects.requireNonNull(backordered, "backordered");
    }

    private InventoryAnswer.Reserved.Line told() {
      return new InventoryAnswer.Reserved.Line(lineId, reserved, backordered);
    }
  }
}
