package io.jobwright.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordContractTest {

  private static final Documents DOCUMENTS = Project.here().documents();
  private static final String TYPE = "io.jobwright.workorders.work-order-picked.v1";
  private static final String TOPIC = "jobwright.workorders.work-order";
  private static final String KEY = "wo_01kasr0123456789abcdefghjk";

  private final RecordContract contract = new RecordContract(DOCUMENTS);

  /** A record that keeps its promise, until something about it is changed. */
  private static final class Sample {
    private final TreeMap<String, String> headers = new TreeMap<>();
    private final ObjectNode data;
    private String topic = TOPIC;
    private String key = KEY;

    Sample(String type) {
      JsonNode schema = new EventSchemas(DOCUMENTS).get(type);
      data = schema.at("/examples/0").deepCopy();
      headers.put("ce_specversion", "1.0");
      headers.put("ce_id", "0198f0c5-6d2e-7cc1-8e1e-0d5a0d3d6a01");
      headers.put("ce_type", type);
      headers.put("ce_source", "/services/" + type.split("\\.", -1)[2]);
      headers.put("ce_subject", key);
      headers.put("ce_time", "2026-11-23T09:41:07.123Z");
      headers.put("ce_dataschema", schema.path("$id").asText());
      headers.put("ce_tenantid", "0198f0c5-6d2e-7cc1-8e1e-0d5a0d3d6a02");
      headers.put("ce_jobid", "job_01kasr0123456789abcdefghjk");
      headers.put("ce_aggregateversion", "3");
      headers.put("ce_actor", "somebody");
      headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
      headers.put("content-type", "application/json");
    }

    ConsumerRecord<byte[], byte[]> sent() {
      RecordHeaders bytes = new RecordHeaders();
      headers.forEach((name, value) -> bytes.add(name, value.getBytes(StandardCharsets.UTF_8)));
      return new ConsumerRecord<>(
          topic,
          0,
          0L,
          0L,
          TimestampType.CREATE_TIME,
          -1,
          -1,
          key.getBytes(StandardCharsets.UTF_8),
          data.toString().getBytes(StandardCharsets.UTF_8),
          bytes,
          Optional.empty());
    }
  }

  private List<String> violationsWhere(Consumer<Sample> change) {
    Sample sample = new Sample(TYPE);
    change.accept(sample);
    return contract.violations(sample.sent());
  }

  private static Set<String> types() {
    return SchemaFilesTest.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleOfEveryTypePassesAsARecord(String type) {
    AsyncApi.Flow flow =
        Project.here().services().stream()
            .flatMap(service -> service.flows(AsyncApi.Action.SEND))
            .filter(one -> one.message().name().equals(type))
            .findFirst()
            .orElseThrow();
    String prefix =
        flow.message().key().path("pattern").asText().replaceAll("^\\^([a-z]+)_.*", "$1");
    Sample sample = new Sample(type);
    sample.topic = flow.channel().address();
    sample.key = KEY.replace("wo", prefix);
    sample.headers.put("ce_subject", sample.key);
    assertEquals(List.of(), contract.violations(sample.sent()));
  }

  @Test
  void whatMayBeAbsentMayBeAbsent() {
    assertEquals(
        List.of(), violationsWhere(sample -> sample.headers.keySet().remove("traceparent")));
    assertEquals(List.of(), violationsWhere(sample -> sample.headers.keySet().remove("ce_jobid")));
  }

  @Test
  void aFieldNobodyDeclaredIsAViolation() {
    assertEquals(
        List.of(
            "data : property 'margin' is not defined in the schema and the schema does not allow"
                + " additional properties"),
        violationsWhere(sample -> sample.data.put("margin", "3.00")));
  }

  @Test
  void aNumberInsteadOfADecimalStringIsAViolation() {
    assertEquals(
        List.of("data /lines/0/quantity: integer found, string expected"),
        violationsWhere(sample -> ((ObjectNode) sample.data.at("/lines/0")).put("quantity", 2)));
  }

  @Test
  void aFieldThatIsMissingIsAViolation() {
    assertEquals(
        List.of("data : required property 'workOrderId' not found"),
        violationsWhere(sample -> sample.data.remove("workOrderId")));
  }

  @Test
  void anIdOfAnotherTypeIsAViolation() {
    assertEquals(
        List.of(
            "data /workOrderId: does not match the regex pattern"
                + " ^wo_[0-7][0-9a-hjkmnp-tv-z]{25}$"),
        violationsWhere(sample -> sample.data.put("workOrderId", KEY.replace("wo", "quo"))));
  }

  @Test
  void aStockedLineWithoutItsItemIsAViolation() {
    EventSchemas schemas = new EventSchemas(DOCUMENTS);
    String type = "io.jobwright.workorders.work-order-authorized.v1";
    ObjectNode data = schemas.get(type).at("/examples/0").deepCopy();
    data.withObject("/lines/0").remove("itemId");
    List<String> expected = List.of("/lines/0: required property 'itemId' not found");
    assertEquals(expected, schemas.violations(type, data.toString()));
    assertEquals(expected, schemas.violationsOfSender(type, data.toString()));
  }

  @Test
  void theShortestExampleKeepsWhatAConditionAsksFor() {
    List<JsonNode> examples =
        new EventSchemas(DOCUMENTS).examples("io.jobwright.workorders.work-order-authorized.v1");
    assertEquals(2, examples.size());
    assertEquals(true, examples.get(1).at("/lines/0").has("itemId"));
    assertEquals(false, examples.get(1).at("/lines/0").has("sku"));
    assertEquals(false, examples.get(1).has("promisedDate"));
  }

  @Test
  void whatIsNoJsonIsAViolation() {
    EventSchemas schemas = new EventSchemas(DOCUMENTS);
    assertEquals(List.of(": is no JSON"), schemas.violations(TYPE, "not json"));
  }

  @Test
  void aTypeNobodyDeclaredIsAViolation() {
    assertEquals(
        List.of("io.jobwright.workorders.work-order-lost.v1 is not said on " + TOPIC),
        violationsWhere(
            sample -> sample.headers.put("ce_type", "io.jobwright.workorders.work-order-lost.v1")));
    assertEquals(
        List.of("No type of event: 'WorkOrderPicked'"),
        violationsWhere(sample -> sample.headers.put("ce_type", "WorkOrderPicked")));
  }

  @Test
  void aTypeOnAnotherTopicIsAViolation() {
    assertEquals(
        List.of(TYPE + " is not said on jobwright.quotes.quote"),
        violationsWhere(sample -> sample.topic = "jobwright.quotes.quote"));
    assertEquals(
        List.of("The document of workorders has no channel jobwright.invoicing.invoice"),
        violationsWhere(sample -> sample.topic = "jobwright.invoicing.invoice"));
  }

  @Test
  void aKeyThatIsNotTheSubjectIsAViolation() {
    String other = KEY.replace("0123", "3210");
    assertEquals(
        List.of("header ce_subject: " + KEY + " instead of " + other),
        violationsWhere(sample -> sample.key = other));
  }

  @Test
  void aHeaderNobodyDeclaredIsAViolation() {
    assertEquals(
        List.of(
            "header : property 'ce_secret' is not defined in the schema and the schema does not"
                + " allow additional properties"),
        violationsWhere(sample -> sample.headers.put("ce_secret", "1")));
  }

  @Test
  void aHeaderThatIsMissingIsAViolation() {
    assertEquals(
        List.of("header : required property 'ce_actor' not found"),
        violationsWhere(sample -> sample.headers.keySet().remove("ce_actor")));
  }

  @Test
  void anotherSchemaOrSourceIsAViolation() {
    String schema = "https://docs.jobwright.io/schemas/events/" + TYPE + ".json";
    assertEquals(
        List.of("header ce_dataschema: https://example.org/x instead of " + schema),
        violationsWhere(sample -> sample.headers.put("ce_dataschema", "https://example.org/x")));
    assertEquals(
        List.of("header ce_source: /services/quotes instead of /services/workorders"),
        violationsWhere(sample -> sample.headers.put("ce_source", "/services/quotes")));
  }

  @Test
  void aTraceParentThatIsNoneIsAViolation() {
    assertEquals(
        List.of(
            "header /traceparent: does not match the regex pattern"
                + " ^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$"),
        violationsWhere(sample -> sample.headers.put("traceparent", "somewhere")));
  }

  @Test
  void aDeadLetterSaysWhereItCameFromAndWhy() {
    assertEquals(
        List.of(),
        violationsWhere(
            sample -> {
              asDeadLetter(sample);
              sample.data.removeAll();
            }));
    assertEquals(
        List.of("header : required property 'dlq_reason' not found"),
        violationsWhere(
            sample -> {
              asDeadLetter(sample);
              sample.headers.remove("dlq_reason");
            }));
  }

  private static void asDeadLetter(Sample sample) {
    sample.topic = "jobwright.inventory-service.dlq";
    sample.headers.put("dlq_reason", "MalformedEvent");
    sample.headers.put("dlq_cause", "unreadable");
    sample.headers.put("dlq_topic", TOPIC);
    sample.headers.put("dlq_partition", "7");
    sample.headers.put("dlq_offset", "42");
  }
}
