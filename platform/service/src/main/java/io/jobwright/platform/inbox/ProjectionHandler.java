package io.jobwright.platform.inbox;

import java.util.List;

/**
 * Keeps a read model of another service's aggregates. Gets the newest state of each aggregate that
 * a poll brought, and writes it where its version is newer than the stored one: that comparison,
 * not the inbox, makes a second delivery do nothing.
 *
 * @param <T> the fields this service needs, a record with {@code @EventType}
 */
public interface ProjectionHandler<T> {

  /** Runs in the tenant all of them belong to; sorted by subject, so that locks have one order. */
  void apply(List<Projected<T>> newest);

  /** The state of one aggregate at a version. */
  record Projected<T>(Event event, T data) {}
}
