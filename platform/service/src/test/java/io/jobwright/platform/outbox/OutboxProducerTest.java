package io.jobwright.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.contracts.AsyncApi;
import io.jobwright.contracts.AsyncApi.Action;
import io.jobwright.contracts.AsyncApi.Flow;
import io.jobwright.contracts.Documents;
import io.jobwright.contracts.RecordContract;
import io.jobwright.platform.id.IdType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxProducerTest {

  private static final Documents DOCUMENTS = Documents.onClasspath();

  static Stream<Arguments> everyTypeOfEveryService() {
    return Stream.of("quotes", "workorders", "inventory", "invoicing")
        .flatMap(
            service ->
                AsyncApi.of(DOCUMENTS, service)
                    .flows(Action.SEND)
                    .filter(flow -> flow.message().isEvent())
                    .map(flow -> Arguments.of(service, flow.message().name(), flow)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("everyTypeOfEveryService")
  void aRowOfTheOutboxBecomesTheRecordThatIsPromised(String service, String type, Flow flow) {
    String prefix =
        flow.message().key().path("pattern").asText().replaceAll("^\\^([a-z]+)_.*", "$1");
    OutboxTable.Row row =
        new OutboxTable.Row(
            1,
            IdType.next(),
            IdType.next(),
            3,
            flow.channel().address(),
            new IdType(prefix).format(IdType.next()),
            7,
            type,
            new IdType("job").format(IdType.next()),
            "somebody",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            Instant.parse("2026-11-23T09:41:07.123456Z"),
            flow.message().payload().at("/examples/0").toString());
    ConsumerRecord<byte[], byte[]> sent = asReceived(OutboxProducer.toRecord(row, service));
    assertEquals(List.of(), new RecordContract(DOCUMENTS).violations(sent));
  }

  private static ConsumerRecord<byte[], byte[]> asReceived(ProducerRecord<String, String> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        0L,
        0L,
        TimestampType.CREATE_TIME,
        -1,
        -1,
        sent.key().getBytes(StandardCharsets.UTF_8),
        sent.value().getBytes(StandardCharsets.UTF_8),
        sent.headers(),
        Optional.empty());
  }
}
