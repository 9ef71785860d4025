package io.jobwright.localstack.kafka;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics of Jobwright, as {@code schemas/topics.properties} lists them.
 *
 * @param policies cleanup policy by name
 */
record Topics(Map<String, String> policies) {
  private static final int PARTITIONS = 12;
  private static final short REPLICATION = 1;

  static Topics ofJobwright() throws IOException {
    var listed = new Properties();
    try (var file = Topics.class.getResourceAsStream("/schemas/topics.properties")) {
      listed.load(file);
    }
    var policies = new HashMap<String, String>();
    listed.stringPropertyNames().forEach(name -> policies.put(name, listed.getProperty(name)));
    return new Topics(Map.copyOf(policies));
  }

  /** Creates those that are missing. */
  void create(Admin admin) throws ExecutionException, InterruptedException {
    var missing = new HashSet<>(policies.keySet());
    missing.removeAll(admin.listTopics().names().get());
    List<NewTopic> topics =
        missing.stream()
            .map(
                name ->
                    new NewTopic(name, PARTITIONS, REPLICATION)
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, policies.get(name))))
            .toList();
    admin.createTopics(topics).all().get();
  }
}
