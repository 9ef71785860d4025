package io.jobwright.platform.testing;

import static org.awaitility.Awaitility.await;

import io.jobwright.contracts.Documents;
import io.jobwright.contracts.RecordContract;
import io.jobwright.platform.outbox.EventHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything the service under test has sent since the last look. */
final class SentRecords {

  private static final Duration OUTBOX_PATIENCE = Duration.ofSeconds(30);
  private static final String OURS = "jobwright.";
  private static final String DEAD_LETTERS = ".dlq";
  private static final RecordContract CONTRACT = new RecordContract(Documents.onClasspath());
  private static final Map<TopicPartition, Long> READ = new HashMap<>();

  private SentRecords() {}

  /**
   * @throws AssertionError that tells of every record which is not as its service's AsyncAPI
   *     document promises
   */
  static void check() {
    awaitEmptyOutbox();
    List<String> broken = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> sent : unread()) {
      if (!isFromTheTests(sent)) {
        CONTRACT
            .violations(sent)
            .forEach(violation -> broken.add(headerOf(sent, EventHeaders.TYPE) + ": " + violation));
      }
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(
          "Events are not as promised in schemas:\n" + String.join("\n", broken));
    }
  }

  private static void awaitEmptyOutbox() {
    try {
      Database database = Database.of(Servers.serviceName());
      await("outbox empty")
          .atMost(OUTBOX_PATIENCE)
          .until(() -> database.count("select count(*) from outbox") == 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> unread() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", Servers.kafkaBootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(Collection::stream)
              .filter(partition -> partition.topic().startsWith(OURS))
              .map(SentRecords::named)
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<TopicPartition> unread =
          partitions.stream()
              .filter(partition -> READ.getOrDefault(partition, 0L) < ends.get(partition))
              .toList();
      consumer.assign(unread);
      unread.forEach(partition -> consumer.seek(partition, READ.getOrDefault(partition, 0L)));
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (unread.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      unread.forEach(partition -> READ.put(partition, consumer.position(partition)));
      return records;
    }
  }

  private static TopicPartition named(PartitionInfo partition) {
    return new TopicPartition(partition.topic(), partition.partition());
  }

  /** Tests speak for the other services, and what they send is checked when they send it. */
  private static boolean isFromTheTests(ConsumerRecord<byte[], byte[]> sent) {
    return !sent.topic().endsWith(DEAD_LETTERS)
        && Events.SOURCE.equals(headerOf(sent, EventHeaders.SOURCE));
  }

  private static String headerOf(ConsumerRecord<byte[], byte[]> sent, String name) {
    Header header = sent.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
