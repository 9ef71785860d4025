package io.jobwright.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and Kafka as every service's tests get them. */
class ServersIT {
  private static final int ROWS = 100;

  @TempDir static Path directory;
  private static RunningServers servers;

  @BeforeAll
  static void start() throws IOException {
    servers = RunningServers.start(directory, "postgres,kafka");
  }

  @AfterAll
  static void stop() throws Exception {
    servers.close();
  }

  @Test
  void anAcknowledgedCommitIsMeantToBeDurable() throws SQLException {
    try (Connection connection = servers.connect("quotes", "app")) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertEquals("on", single(connection, "SHOW " + setting), setting);
      }
    }
  }

  @Test
  void aRoleConnectsToItsOwnDatabaseOnly() {
    String other = servers.answer().at("/postgres/databases/invoicing/url").asText();
    var quotes = servers.answer().at("/postgres/databases/quotes");

    for (String role : List.of("app", "migrator", "relay")) {
      var refusal =
          assertThrows(SQLException.class, () -> servers.connect(other, quotes.path(role)).close());
      assertEquals("42501", refusal.getSQLState(), role);
    }
  }

  @Test
  void theAppRoleCanNeitherOwnNorBypassAnything() throws SQLException {
    try (Connection connection = servers.connect("quotes", "app")) {
      assertEquals(
          "f f f f",
          single(
              connection,
              "SELECT concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb)"
                  + " FROM pg_roles WHERE rolname = current_user"));
      assertEquals(
          "quotes_migrator",
          single(
              connection,
              "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'quotes'"));
      var refusal =
          assertThrows(
              SQLException.class, () -> execute(connection, "CREATE TABLE public.own (id int)"));
      assertEquals("42501", refusal.getSQLState());
    }
  }

  @Test
  void everyTopicOfTheSchemasExistsWithItsPolicy() throws Exception {
    var expected = new HashMap<String, String>();
    var listed = new Properties();
    try (var file = ServersIT.class.getResourceAsStream("/schemas/topics.properties")) {
      listed.load(file);
    }
    listed.forEach((name, policy) -> expected.put((String) name, (String) policy));

    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
      var described = admin.describeTopics(expected.keySet()).allTopicNames().get();
      described.forEach((name, topic) -> assertEquals(12, topic.partitions().size(), name));
      var resources =
          expected.keySet().stream()
              .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
              .toList();
      var actual = new HashMap<String, String>();
      admin
          .describeConfigs(resources)
          .all()
          .get()
          .forEach(
              (topic, config) -> actual.put(topic.name(), config.get("cleanup.policy").value()));
      assertEquals(expected, actual);
    }
  }

  @Test
  void whatPostgresAcknowledgedIsThereAfterKillMinusNine() throws SQLException {
    try (Connection connection = servers.connect("gateway", "migrator")) {
      execute(connection, "CREATE TABLE kept (id int PRIMARY KEY)");
      for (int id = 1; id <= ROWS; id++) {
        execute(connection, "INSERT INTO kept VALUES (" + id + ")");
      }
    }

    servers.killAndAwait("postgres");

    try (Connection connection = servers.connect("gateway", "migrator")) {
      assertEquals("" + ROWS, single(connection, "SELECT count(*) FROM kept"));
    }
  }

  @Test
  void whatKafkaAcknowledgedIsThereAfterKillMinusNine() throws Exception {
    String topic = "jobwright.quotes.quote";
    Set<String> sent = send(topic);

    servers.killAndAwait("kafka");

    assertTrue(read(topic, sent.size()).containsAll(sent));
  }

  private static Set<String> send(String topic) throws Exception {
    var sent = new HashSet<String>();
    var acknowledged = new ArrayList<Future<?>>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", servers.kafka(), "acks", "all", "enable.idempotence", true);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int row = 0; row < ROWS; row++) {
        String value = UUID.randomUUID().toString();
        sent.add(value);
        acknowledged.add(producer.send(new ProducerRecord<>(topic, value, value)));
      }
      for (Future<?> one : acknowledged) {
        one.get();
      }
    }
    return sent;
  }

  private static Set<String> read(String topic, int atLeast) {
    var values = new HashSet<String>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", servers.kafka(), "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList());
      for (int polls = 0; polls < 50 && values.size() < atLeast; polls++) {
        consumer.poll(Duration.ofMillis(200)).forEach(event -> values.add(event.value()));
      }
    }
    return values;
  }

  private static String single(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
