package io.jobwright.workorders.reservation;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import io.jobwright.workorders.workorder.InventoryAnswer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What was set aside for the work order and now is free again. */
@EventType(value = "io.jobwright.inventory.stock-released.v1", topic = Topics.RESERVATION)
record StockReleased(@Id("wo") UUID workOrderId, List<ReleasedLine> lines) {

  record ReleasedLine(@Id("qln") UUID lineId) {

    public ReleasedLine {
      Objects.requireNonNull(lineId, "lineId");
    }
  }

  StockReleased {
    Objects.requireNonNull(workOrderId, "workOrderId");
    lines = List.copyOf(lines);
  }

  InventoryAnswer answer() {
    return new InventoryAnswer.Released(lines.stream().map(ReleasedLine::lineId).toList());
  }
}
