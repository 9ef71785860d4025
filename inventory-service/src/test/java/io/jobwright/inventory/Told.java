package io.jobwright.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.testing.Database;
import java.util.List;

/**
 * What the service tells others, read where it commits it: the outbox and the log of what was sent.
 */
public final class Told {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Told() {}

  /** An event, without the common beginning and end of its type. */
  public record Event(String type, long version, JsonNode data) {}

  /** The events about one aggregate, oldest first. */
  public static List<Event> about(String topic, String aggregateId) {
    return Database.of("inventory")
        .column(
            """
            select json_build_object('type', type, 'version', aggregateversion,
                                     'data', payload::json)
              from (select position, aggregatetype, aggregateid, aggregateversion, type, payload
                      from outbox
                    union all
                    select position, aggregatetype, aggregateid, aggregateversion, type, payload
                      from outbox_log) event
             where aggregatetype = ? and aggregateid = ?
             order by position
            """,
            topic,
            aggregateId)
        .stream()
        .map(Told::event)
        .toList();
  }

  private static Event event(String json) {
    try {
      JsonNode event = JSON.readTree(json);
      String type = event.at("/type").asText();
      return new Event(
          type.substring("io.jobwright.inventory.".length(), type.length() - ".v1".length()),
          event.at("/version").asLong(),
          event.at("/data"));
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(notJson);
    }
  }

  /** The totals told of an item, say {@code 5-3=2}: on hand, reserved, available. */
  public static List<String> levels(String itemId) {
    return about("jobwright.inventory.stock-level", itemId).stream()
        .map(
            level ->
                "%s-%s=%s"
                    .formatted(
                        level.data().at("/onHand").asText(),
                        level.data().at("/reserved").asText(),
                        level.data().at("/available").asText()))
        .toList();
  }
}
