package io.jobwright.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A topic as a test sees it: open for as long as the tests run, so that who waits for an event
 * reads what is new and not the topic again.
 */
final class EventTopic {

  /** An unanswered fetch would hold up the question for the ends. */
  private static final int LONGEST_FETCH_MILLIS = 10;

  private static final Map<String, EventTopic> OPEN = new ConcurrentHashMap<>();

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;
  private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

  private EventTopic(String bootstrap, String name) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "fetch.max.wait.ms", LONGEST_FETCH_MILLIS),
            new StringDeserializer(),
            new StringDeserializer());
    partitions =
        consumer.partitionsFor(name).stream()
            .map(partition -> new TopicPartition(name, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  static EventTopic of(String bootstrap, String name) {
    return OPEN.computeIfAbsent(bootstrap + "/" + name, key -> new EventTopic(bootstrap, name));
  }

  /** Everything on the topic up to now, each partition in its order. */
  synchronized List<ConsumerRecord<String, String>> upToNow() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
      consumer.poll(Duration.ofMillis(100)).forEach(read::add);
    }
    return List.copyOf(read);
  }
}
