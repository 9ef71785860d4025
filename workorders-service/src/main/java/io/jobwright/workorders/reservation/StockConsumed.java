package io.jobwright.workorders.reservation;

import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.Topics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the completed job has used for good. */
@EventType(value = "io.jobwright.inventory.stock-consumed.v1", topic = Topics.RESERVATION)
record StockConsumed(String workOrderId, List<ConsumedLine> lines) {

  record ConsumedLine(String lineId, BigDecimal consumed) {

    public ConsumedLine {
      Objects.requireNonNull(lineId, "lineId");
      Objects.requireNonNull(consumed, "consumed");
    }
  }

  StockConsumed {
    Objects.requireNonNull(workOrderId, "workOrderId");
    lines = List.copyOf(lines);
  }

  Map<UUID, BigDecimal> byLine() {
    return lines.stream()
        .collect(
            Collectors.toMap(
                line -> Ids.inEvent(Ids.LINE, line.lineId()),
                ConsumedLine::consumed,
                BigDecimal::add));
  }
}
