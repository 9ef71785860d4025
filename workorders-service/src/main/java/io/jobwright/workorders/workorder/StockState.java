package io.jobwright.workorders.workorder;

import java.util.Comparator;
import java.util.stream.Stream;

/** How far the stock for a line is, from the worst to the best: the order decides which counts. */
public enum StockState {
  /** Nothing is there. */
  BACKORDERED,
  PARTIALLY_RESERVED,
  /** Not answered yet, or not asked. */
  PENDING,
  RESERVED,
  /** All of it has left the shelf. */
  PICKED,
  /** Given back: the work order was cancelled, or done without it. */
  RELEASED,
  CONSUMED,
  NOT_STOCKED;

  /** The worst of the lines; NOT_STOCKED where there are none. */
  static StockState worst(Stream<StockState> lines) {
    return lines.min(Comparator.naturalOrder()).orElse(NOT_STOCKED);
  }

  /** Nothing that comes later changes it. */
  boolean isFinal() {
    return this == CONSUMED || this == RELEASED;
  }

  /** Whether the job is not held up by the line: all of it is set aside, taken or used. */
  boolean isSettled() {
    return this == RESERVED || this == PICKED || this == CONSUMED;
  }
}
