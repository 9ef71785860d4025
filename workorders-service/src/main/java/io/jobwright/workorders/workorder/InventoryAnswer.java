package io.jobwright.workorders.workorder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What inventory says about the stock of a work order. */
public sealed interface InventoryAnswer {

  /**
   * What is reserved now. The newest answer holds, in whatever order they come: an older one, or
   * the same again, changes nothing.
   */
  record Reserved(List<Line> lines) implements InventoryAnswer {

    public Reserved {
      lines = List.copyOf(lines);
    }

    /**
     * Of one line.
     *
     * @param reserved set aside for the line, the picked part included
     * @param backordered asked for and not there
     */
    public record Line(UUID lineId, BigDecimal reserved, BigDecimal backordered) {}
  }

  /** What was used for good: final for the line, and true however late it comes. */
  record Consumed(Map<UUID, BigDecimal> byLine) implements InventoryAnswer {

    public Consumed {
      byLine = Map.copyOf(byLine);
    }
  }

  /** What was given back: final for the line, unless it was consumed. */
  record Released(List<UUID> lineIds) implements InventoryAnswer {

    public Released {
      lineIds = List.copyOf(lineIds);
    }
  }
}
