package io.jobwright.workorders.reservation;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Some is set aside, the rest is on backorder. */
@EventType(value = "io.jobwright.inventory.stock-partially-reserved.v1", topic = Topics.RESERVATION)
record StockPartiallyReserved(@Id("wo") UUID workOrderId, List<AnsweredLine> lines)
    implements StockAnswer {

  StockPartiallyReserved {
    Objects.requireNonNull(workOrderId, "workOrderId");
    lines = List.copyOf(lines);
  }
}
