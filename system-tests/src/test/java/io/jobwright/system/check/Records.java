package io.jobwright.system.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What stands on our topics, byte for byte. */
public final class Records {

  private static final String OURS = "jobwright.";
  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrap;

  /**
   * @param bootstrap host and port of the broker
   */
  public Records(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** How far the topics reach at one moment. */
  public record Reach(Map<TopicPartition, Long> ends) {}

  public List<ConsumerRecord<byte[], byte[]>> all() {
    return since(new Reach(Map.of()));
  }

  public Reach reach() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return new Reach(consumer.endOffsets(partitions(consumer)));
    }
  }

  /** What has come since then. */
  public List<ConsumerRecord<byte[], byte[]>> since(Reach earlier) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      partitions.forEach(one -> consumer.seek(one, earlier.ends().getOrDefault(one, 0L)));
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }

  /** The text of a header; null where it has none of this name. */
  public static String header(ConsumerRecord<byte[], byte[]> sent, String name) {
    Header header = sent.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrap),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.listTopics().values().stream()
        .flatMap(Collection::stream)
        .filter(partition -> partition.topic().startsWith(OURS))
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }
}
