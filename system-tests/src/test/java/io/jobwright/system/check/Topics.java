package io.jobwright.system.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What Kafka says about our topics: dead letters, and what consumers have yet to take in. */
public final class Topics implements AutoCloseable {

  private static final String DEAD_LETTERS = ".dlq";

  private final Admin admin;

  public Topics(String bootstrap) {
    admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
  }

  /** By dead letter topic. */
  Map<String, Long> deadLetters() {
    Map<String, Long> counts = new TreeMap<>();
    ends()
        .forEach(
            (partition, end) -> {
              if (partition.topic().endsWith(DEAD_LETTERS)) {
                counts.merge(partition.topic(), end, Long::sum);
              }
            });
    return counts;
  }

  /** Events that some consumer group has yet to commit. */
  public long lag() {
    Map<TopicPartition, Long> ends = ends();
    long lag = 0;
    for (ConsumerGroupDescription group : groups()) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          get(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
      for (TopicPartition partition : assigned(group)) {
        OffsetAndMetadata reached = committed.get(partition);
        lag += ends.get(partition) - (reached == null ? 0 : reached.offset());
      }
    }
    return lag;
  }

  private static Set<TopicPartition> assigned(ConsumerGroupDescription group) {
    return group.members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .collect(Collectors.toSet());
  }

  private Collection<ConsumerGroupDescription> groups() {
    List<String> ids = get(admin.listGroups().all()).stream().map(GroupListing::groupId).toList();
    return get(admin.describeConsumerGroups(ids).all()).values();
  }

  private Map<TopicPartition, Long> ends() {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    get(admin.describeTopics(get(admin.listTopics().names())).allTopicNames())
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(
                        partition ->
                            wanted.put(
                                new TopicPartition(topic, partition.partition()),
                                OffsetSpec.latest())));
    Map<TopicPartition, Long> ends = new HashMap<>();
    get(admin.listOffsets(wanted).all()).forEach((key, end) -> ends.put(key, end.offset()));
    return ends;
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw new KafkaException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException(interrupted);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
