package io.jobwright.platform.inbox;

/**
 * Reacts to one type of event of another service, once: runs in a transaction that holds the inbox
 * row, the effect and the events that follow.
 *
 * @param <T> the fields this service needs, a record with {@code @EventType}
 */
public interface EventHandler<T> {

  /** Runs in the event's tenant. A {@code Problem} thrown here makes the event a dead letter. */
  void handle(Event event, T data);
}
