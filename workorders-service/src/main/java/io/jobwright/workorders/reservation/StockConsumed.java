package io.jobwright.workorders.reservation;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import io.jobwright.workorders.workorder.InventoryAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the completed job has used for good. */
@EventType(value = "io.jobwright.inventory.stock-consumed.v1", topic = Topics.RESERVATION)
record StockConsumed(@Id("wo") UUID workOrderId, List<ConsumedLine> lines) {

  record ConsumedLine(@Id("qln") UUID lineId, BigDecimal consumed) {

    public ConsumedLine {
      Objects.requireNonNull(lineId, "lineId");
      Objects.requireNonNull(consumed, "consumed");
    }
  }

  StockConsumed {
    Objects.requireNonNull(workOrderId, "workOrderId");
    lines = List.copyOf(lines);
  }

  InventoryAnswer answer() {
    return new InventoryAnswer.Consumed(
        lines.stream()
            .collect(
                Collectors.toMap(ConsumedLine::lineId, ConsumedLine::consumed, BigDecimal::add)));
  }
}
