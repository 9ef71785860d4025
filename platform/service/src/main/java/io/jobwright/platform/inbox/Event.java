package io.jobwright.platform.inbox;

import io.jobwright.platform.outbox.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The envelope of an event.
 *
 * @param id the outbox row's id: the same in every delivery
 * @param subject public id of the aggregate
 * @param aggregateVersion grows with every change of the aggregate
 */
public record Event(
    UUID id,
    String type,
    UUID tenantId,
    String subject,
    long aggregateVersion,
    String jobId,
    String actor,
    String traceparent,
    Instant time) {

  /**
   * @throws MalformedEvent where a header we rely on is absent or unreadable
   */
  static Event of(ConsumerRecord<String, byte[]> received) {
    try {
      return new Event(
          UUID.fromString(required(received, EventHeaders.ID)),
          required(received, EventHeaders.TYPE),
          UUID.fromString(required(received, EventHeaders.TENANT)),
          required(received, EventHeaders.SUBJECT),
          Long.parseLong(required(received, EventHeaders.AGGREGATE_VERSION)),
          header(received, EventHeaders.JOB),
          header(received, EventHeaders.ACTOR),
          header(received, EventHeaders.TRACEPARENT),
          Instant.parse(required(received, EventHeaders.TIME)));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new MalformedEvent("A header is unreadable: " + unreadable.getMessage(), unreadable);
    }
  }

  /** Empty where not even the envelope tells whose event it is. */
  static Optional<Event> ifReadable(ConsumerRecord<String, byte[]> received) {
    try {
      return Optional.of(of(received));
    } catch (MalformedEvent unreadable) {
      return Optional.empty();
    }
  }

  static String typeOf(ConsumerRecord<String, byte[]> received) {
    return header(received, EventHeaders.TYPE);
  }

  private static String required(ConsumerRecord<String, byte[]> received, String name) {
    String value = header(received, name);
    if (value == null) {
      throw new MalformedEvent("The header " + name + " is absent", null);
    }
    return value;
  }

  private static String header(ConsumerRecord<String, byte[]> received, String name) {
    Header header = received.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
