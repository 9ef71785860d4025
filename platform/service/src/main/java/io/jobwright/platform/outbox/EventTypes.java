package io.jobwright.platform.outbox;

/** Reads {@link EventType}. */
public final class EventTypes {

  /** Where the schemas of all types live; part of the public contract, never changed. */
  private static final String SCHEMAS = "https://docs.jobwright.io/schemas/events/";

  private EventTypes() {}

  /** The wire name on this record; a record without one is a bug. */
  public static String nameOf(Class<?> data) {
    return of(data).value();
  }

  /** The topic of this record. */
  public static String topicOf(Class<?> data) {
    return of(data).topic();
  }

  private static EventType of(Class<?> data) {
    EventType type = data.getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(data + " has no @EventType");
    }
    return type;
  }

  /** The id of the JSON Schema of this type. */
  static String schemaOf(String type) {
    return SCHEMAS + type + ".json";
  }
}
