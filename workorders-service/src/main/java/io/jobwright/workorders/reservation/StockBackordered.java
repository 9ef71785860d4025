package io.jobwright.workorders.reservation;

import io.jobwright.platform.outbox.EventType;
import java.util.List;
import java.util.Objects;

/** Nothing is there, all is on backorder. */
@EventType("io.jobwright.inventory.stock-backordered.v1")
record StockBackordered(String workOrderId, List<AnsweredLine> lines) implements StockAnswer {

  StockBackordered {
    Objects.requireNonNull(workOrderId, "workOrderId");
    lines = List.copyOf(lines);
  }
}
