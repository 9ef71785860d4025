package io.jobwright.platform.outbox;

import static org.apache.kafka.clients.CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.CommonClientConfigs.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.*;

import io.jobwright.platform.config.JobwrightConfig;
import io.quarkus.arc.Lock;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Outbox rows as CloudEvents in binary mode. */
@ApplicationScoped
class OutboxProducer {

  @Inject JobwrightConfig config;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private KafkaProducer<String, String> kafka;

  Future<RecordMetadata> send(OutboxTable.Row row) {
    return kafka().send(toRecord(row, config.service()));
  }

  static ProducerRecord<String, String> toRecord(OutboxTable.Row row, String service) {
    ProducerRecord<String, String> event =
        new ProducerRecord<>(row.topic(), row.aggregateId(), row.payload());
    Headers headers = event.headers();
    put(headers, EventHeaders.SPEC_VERSION, "1.0");
    put(headers, EventHeaders.ID, row.id().toString());
    put(headers, EventHeaders.TYPE, row.type());
    put(headers, EventHeaders.SOURCE, "/services/" + service);
    put(headers, EventHeaders.SUBJECT, row.aggregateId());
    put(headers, EventHeaders.TIME, row.occurredAt().toString());
    put(headers, EventHeaders.DATA_SCHEMA, EventTypes.schemaOf(row.type()));
    put(headers, EventHeaders.CONTENT_TYPE, "application/json");
    put(headers, EventHeaders.TENANT, row.tenantId().toString());
    put(headers, EventHeaders.AGGREGATE_VERSION, Long.toString(row.aggregateVersion()));
    put(headers, EventHeaders.ACTOR, row.actor());
    put(headers, EventHeaders.JOB, row.jobId());
    put(headers, EventHeaders.TRACEPARENT, row.traceparent());
    return event;
  }

  void flush() {
    kafka().flush();
  }

  private static void put(Headers headers, String name, String value) {
    if (value != null) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Lock
  KafkaProducer<String, String> kafka() {
    if (kafka == null) {
      kafka = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
    }
    return kafka;
  }

  private Map<String, Object> settings() {
    return Map.of(
        BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        CLIENT_ID_CONFIG,
        config.service() + "-outbox",
        ACKS_CONFIG,
        "all",
        ENABLE_IDEMPOTENCE_CONFIG,
        true,
        // While Kafka is away the client itself retries in order; giving up early would let later
        // records of the same key overtake.
        DELIVERY_TIMEOUT_MS_CONFIG,
        600_000,
        REQUEST_TIMEOUT_MS_CONFIG,
        5_000,
        MAX_BLOCK_MS_CONFIG,
        5_000L,
        LINGER_MS_CONFIG,
        0,
        RECONNECT_BACKOFF_MAX_MS_CONFIG,
        500L);
  }

  @PreDestroy
  void close() {
    if (kafka != null) {
      kafka.close(Duration.ofSeconds(2));
    }
  }
}
