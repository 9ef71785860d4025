package io.jobwright.workorders.reservation;

import io.jobwright.platform.outbox.EventType;
import java.util.List;
import java.util.Objects;

/** Some is set aside, the rest is on backorder. */
@EventType("io.jobwright.inventory.stock-partially-reserved.v1")
record StockPartiallyReserved(String workOrderId, List<AnsweredLine> lines) implements StockAnswer {

  StockPartiallyReserved {
    Objects.requireNonNull(workOrderId, "workOrderId");
    lines = List.copyOf(lines);
  }
}
