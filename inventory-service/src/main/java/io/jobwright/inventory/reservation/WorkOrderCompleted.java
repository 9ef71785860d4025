package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The work is done.
 *
 * @param used of each stocked line; null in events of before it was told, when everything reserved
 *     was used
 */
@EventType(value = "io.jobwright.workorders.work-order-completed.v1", topic = Topics.WORK_ORDER)
public record WorkOrderCompleted(
    @NotNull @Id("wo") UUID workOrderId, List<Line> lines, List<@Valid Used> used) {

  /** A line; only the stocked ones concern us. */
  public record Line(boolean stocked) {}

  boolean needsStock() {
    return lines.stream().anyMatch(Line::stocked);
  }

  /** What was used of a line's stock. */
  public record Used(@NotNull @Id("qln") UUID lineId, BigDecimal quantity) {}

  Optional<Map<UUID, BigDecimal>> usedByLine() {
    return Optional.ofNullable(used)
        .map(lines -> lines.stream().collect(Collectors.toMap(Used::lineId, Used::quantity)));
  }
}
