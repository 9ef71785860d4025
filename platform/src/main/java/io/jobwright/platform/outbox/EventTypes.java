package io.jobwright.platform.outbox;

/** Reads {@link EventType}. */
public final class EventTypes {

  private EventTypes() {}

  /** The wire name on this record; a record without one is a bug. */
  public static String nameOf(Class<?> data) {
    EventType type = data.getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(data + " has no @EventType");
    }
    return type.value();
  }
}
