package io.jobwright.workorders.reservation;

import io.jobwright.workorders.Ids;
import io.jobwright.workorders.workorder.LineReservation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The state of all stocked lines of a work order, after inventory has reserved what it could. Three
 * wire types for those who only want to know how it went; for us the quantities say it.
 */
sealed interface StockAnswer permits StockReserved, StockPartiallyReserved, StockBackordered {

  String workOrderId();

  List<AnsweredLine> lines();

  /** One line: asked = reserved + backordered. */
  record AnsweredLine(String lineId, BigDecimal reserved, BigDecimal backordered) {

    public AnsweredLine {
      Objects.requireNonNull(lineId, "lineId");
      Objects.requireNonNull(reserved, "reserved");
      Objects.requireNonNull(backordered, "backordered");
    }

    LineReservation toReservation() {
      return new LineReservation(Ids.inEvent(Ids.LINE, lineId), reserved, backordered);
    }
  }
}
