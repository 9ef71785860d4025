package io.jobwright.workorders.reservation;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Nothing is there, all is on backorder. */
@EventType(value = "io.jobwright.inventory.stock-backordered.v1", topic = Topics.RESERVATION)
record StockBackordered(@Id("wo") UUID workOrderId, List<AnsweredLine> lines)
    implements StockAnswer {

  StockBackordered {
    Objects.requireNonNull(workOrderId, "workOrderId");
    lines = List.copyOf(lines);
  }
}
