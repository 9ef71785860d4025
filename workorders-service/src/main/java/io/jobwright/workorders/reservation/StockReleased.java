package io.jobwright.workorders.reservation;

import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.Topics;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What was set aside for the work order and now is free again. */
@EventType(value = "io.jobwright.inventory.stock-released.v1", topic = Topics.RESERVATION)
record StockReleased(String workOrderId, List<ReleasedLine> lines) {

  record ReleasedLine(String lineId) {

    public ReleasedLine {
      Objects.requireNonNull(lineId, "lineId");
    }
  }

  StockReleased {
    Objects.requireNonNull(workOrderId, "workOrderId");
    lines = List.copyOf(lines);
  }

  List<UUID> lineIds() {
    return lines.stream().map(line -> Ids.inEvent(Ids.LINE, line.lineId())).toList();
  }
}
