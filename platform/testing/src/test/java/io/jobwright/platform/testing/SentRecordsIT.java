package io.jobwright.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.outbox.EventHeaders;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Shows that what every test class ends with bites. */
@QuarkusTest
@WithTestResource(Servers.class)
class SentRecordsIT {

  private static final String TYPE = "io.jobwright.sample.note-written.v1";

  @Test
  void isAskedAfterEveryTestClass() {
    assertTrue(
        ServiceLoader.load(QuarkusTestAfterAllCallback.class).stream()
            .anyMatch(callback -> callback.type() == CheckRecords.class));
  }

  @Test
  void anEventThatIsNotAsPromisedFailsTheClassOnce() throws Exception {
    SentRecords.check();
    String id = new IdType("not").format(IdType.next());
    send(id, "{\"noteId\": \"%s\", \"text\": 7, \"mood\": \"good\"}".formatted(id));
    AssertionError broken = assertThrows(AssertionError.class, SentRecords::check);
    assertEquals(
        List.of(
            "Events are not as promised in schemas:",
            TYPE + ": header : required property 'ce_actor' not found",
            TYPE + ": data /text: integer found, string expected",
            TYPE
                + ": data : property 'mood' is not defined in the schema and the schema does not"
                + " allow additional properties"),
        broken.getMessage().lines().toList());
    SentRecords.check();
  }

  private static void send(String id, String data) throws ExecutionException, InterruptedException {
    ProducerRecord<String, String> event = new ProducerRecord<>("jobwright.quotes.quote", id, data);
    Map.of(
            EventHeaders.SPEC_VERSION,
            "1.0",
            EventHeaders.ID,
            IdType.next().toString(),
            EventHeaders.TYPE,
            TYPE,
            EventHeaders.SOURCE,
            "/services/quotes",
            EventHeaders.SUBJECT,
            id,
            EventHeaders.TIME,
            "2026-11-23T09:41:07Z",
            EventHeaders.DATA_SCHEMA,
            "https://docs.jobwright.io/schemas/events/" + TYPE + ".json",
            EventHeaders.TENANT,
            TestTokens.ACME.toString(),
            EventHeaders.AGGREGATE_VERSION,
            "0",
            EventHeaders.CONTENT_TYPE,
            "application/json")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafkaBootstrap(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(event).get();
    }
  }
}
