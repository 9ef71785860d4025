package io.jobwright.inventory.reservation;

import java.util.Arrays;
import java.util.Set;

/** Where the reservations of a work order stand, and where they can go from there. */
enum SetStatus {
  /** Some of it may still be waiting for stock. */
  OPEN,
  /** The work is done: what was reserved has left the shelf. */
  CONSUMED,
  /** The work order was cancelled: its stock is free again. */
  RELEASED,
  /** Cancelled before it was asked for: a tombstone. */
  WITHDRAWN,
  /** Asked for after its cancellation, and answered so. */
  REFUSED;

  private Set<SetStatus> successors() {
    return switch (this) {
      case OPEN -> Set.of(CONSUMED, RELEASED);
      case WITHDRAWN -> Set.of(REFUSED);
      case CONSUMED, RELEASED, REFUSED -> Set.of();
    };
  }

  /** The names of those that may become this one: for the condition of the statement that does. */
  String[] predecessors() {
    return Arrays.stream(values())
        .filter(one -> one.successors().contains(this))
        .map(SetStatus::name)
        .toArray(String[]::new);
  }
}
