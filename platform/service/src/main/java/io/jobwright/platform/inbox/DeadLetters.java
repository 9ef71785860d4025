package io.jobwright.platform.inbox;

import static org.apache.kafka.clients.CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.CommonClientConfigs.CLIENT_ID_CONFIG;

import io.jobwright.platform.config.JobwrightConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Lock;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The topic for events this service could not take in, with the cause; unchanged otherwise. */
@ApplicationScoped
class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  /** The whole cause is in the log; the letter must stay a record that Kafka takes. */
  private static final int MAX_HEADER_CHARACTERS = 300;

  @Inject JobwrightConfig config;
  @Inject MeterRegistry metrics;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private KafkaProducer<String, byte[]> kafka;

  /** Returns when Kafka has it: only then may the original count as handled. */
  void send(ConsumerRecord<String, byte[]> received, String reason, Throwable cause) {
    LOG.errorf(
        cause,
        "Dead letter: %s-%d@%d (%s)",
        received.topic(),
        received.partition(),
        received.offset(),
        reason);
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(topic(), null, received.key(), received.value(), received.headers());
    put(letter, "dlq_reason", reason);
    put(letter, "dlq_cause", String.valueOf(cause));
    put(letter, "dlq_topic", received.topic());
    put(letter, "dlq_partition", Integer.toString(received.partition()));
    put(letter, "dlq_offset", Long.toString(received.offset()));
    try {
      kafka().send(letter).get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The dead letter was not acknowledged", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
    metrics.counter("jobwright_dead_letters_total", "reason", reason).increment();
  }

  private String topic() {
    return "jobwright." + config.service() + "-service.dlq";
  }

  private static void put(ProducerRecord<String, byte[]> letter, String name, String value) {
    letter.headers().remove(name).add(name, shortened(value).getBytes(StandardCharsets.UTF_8));
  }

  /** On one line, without control characters. */
  private static String shortened(String value) {
    String line = value.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= MAX_HEADER_CHARACTERS
        ? line
        : line.substring(0, MAX_HEADER_CHARACTERS - 1) + "…";
  }

  /** Most services never need it. */
  @Lock
  KafkaProducer<String, byte[]> kafka() {
    if (kafka == null) {
      kafka =
          new KafkaProducer<>(
              Map.of(
                  BOOTSTRAP_SERVERS_CONFIG,
                  bootstrapServers,
                  CLIENT_ID_CONFIG,
                  config.service() + "-dead-letters",
                  ProducerConfig.ACKS_CONFIG,
                  "all"),
              new StringSerializer(),
              new ByteArraySerializer());
    }
    return kafka;
  }

  @PreDestroy
  void close() {
    if (kafka != null) {
      kafka.close(Duration.ofSeconds(2));
    }
  }
}
