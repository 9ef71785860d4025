package io.jobwright.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.contracts.Documents;
import io.jobwright.contracts.EventSchemas;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.outbox.EventHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services, as seen from the one under test: sends their events, reads its own. */
public final class Events {

  /** Whom events of tests come from. */
  static final String SOURCE = "/services/tests";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final EventSchemas SCHEMAS = new EventSchemas(Documents.onClasspath());

  private Events() {}

  /** An event as it stands on a topic. */
  public record Seen(String key, Map<String, String> headers, JsonNode data) {

    public String type() {
      return headers.get(EventHeaders.TYPE);
    }

    public UUID id() {
      return UUID.fromString(headers.get(EventHeaders.ID));
    }
  }

  /**
   * An event to send, as the service that sends it promises.
   *
   * @param broken whether it may be otherwise, because that is what is tested
   */
  public record Sent(
      UUID id,
      String topic,
      String type,
      UUID tenant,
      String subject,
      long version,
      Object data,
      boolean broken) {

    public static Sent of(
        String topic, String type, UUID tenant, String subject, long version, Object data) {
      return new Sent(IdType.next(), topic, type, tenant, subject, version, data, false);
    }

    /** The same event, which may break its schema. */
    public Sent asBroken() {
      return new Sent(id, topic, type, tenant, subject, version, data, true);
    }
  }

  /** Sends in order and waits for the acknowledgements. Data: a JSON text or an object. */
  public static void send(Sent... events) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafkaBootstrap(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      List<Future<RecordMetadata>> sends = new ArrayList<>();
      for (Sent event : events) {
        sends.add(producer.send(toRecord(event)));
      }
      for (Future<RecordMetadata> send : sends) {
        send.get();
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static ProducerRecord<String, String> toRecord(Sent event) {
    try {
      String data =
          event.data() instanceof String text ? text : JSON.writeValueAsString(event.data());
      requireAsPromised(event, data);
      ProducerRecord<String, String> toSend =
          new ProducerRecord<>(event.topic(), event.subject(), data);
      Map.of(
              EventHeaders.SPEC_VERSION, "1.0",
              EventHeaders.ID, event.id().toString(),
              EventHeaders.TYPE, event.type(),
              EventHeaders.SOURCE, SOURCE,
              EventHeaders.SUBJECT, event.subject(),
              EventHeaders.TIME, Instant.EPOCH.toString(),
              EventHeaders.TENANT, event.tenant().toString(),
              EventHeaders.AGGREGATE_VERSION, Long.toString(event.version()),
              EventHeaders.ACTOR, "somebody",
              EventHeaders.CONTENT_TYPE, "application/json")
          .forEach(
              (name, value) -> toSend.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      return toSend;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A test of ours that believes in other events than those that come would prove nothing. */
  private static void requireAsPromised(Sent event, String data) {
    if (!event.broken()) {
      List<String> violations = SCHEMAS.violations(event.type(), data);
      if (!violations.isEmpty()) {
        throw new IllegalArgumentException(
            event.type() + " is not as promised: " + violations + " in " + data);
      }
    }
  }

  /** The example that the type's schema gives, to be changed at will. */
  public static ObjectNode example(String type) {
    return SCHEMAS.get(type).at("/examples/0").deepCopy();
  }

  /** Everything on the topic up to now, each partition in its order. */
  public static List<Seen> on(String topic) {
    return EventTopic.of(Servers.kafkaBootstrap(), topic).upToNow().stream()
        .map(Events::seen)
        .toList();
  }

  /** The events about one aggregate, oldest first. */
  public static List<Seen> about(String topic, String aggregateId) {
    return EventTopic.of(Servers.kafkaBootstrap(), topic).upToNow().stream()
        .filter(event -> aggregateId.equals(event.key()))
        .map(Events::seen)
        .toList();
  }

  private static Seen seen(ConsumerRecord<String, String> read) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : read.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    try {
      return new Seen(read.key(), headers, JSON.readTree(read.value()));
    } catch (IOException notJson) {
      return new Seen(read.key(), headers, null);
    }
  }
}
