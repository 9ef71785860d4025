package io.jobwright.workorders.reservation;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Everything asked for is set aside. */
@EventType(value = "io.jobwright.inventory.stock-reserved.v1", topic = Topics.RESERVATION)
record StockReserved(@Id("wo") UUID workOrderId, List<AnsweredLine> lines) implements StockAnswer {

  StockReserved {
    Objects.requireNonNull(workOrderId, "workOrderId");
    lines = List.copyOf(lines);
  }
}
