package io.jobwright.system.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.system.check.Expectations.Told;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

  private static final Told SENT = new Told("job_1", "quote-sent", "quo_1");
  private static final Told APPROVED = new Told("job_1", "quote-approved", "quo_1");

  private final Expectations expectations = new Expectations();

  @Test
  void allAsExpectedIsNoDifference() {
    expectations.add("job_1", "quote-sent", 1);
    expectations.add("job_1", "quote-approved", 1);
    assertEquals(List.of(), expectations.differences(List.of(SENT, APPROVED)));
  }

  @Test
  void whatIsMissingIsNamed() {
    expectations.add("job_1", "quote-sent", 2);
    expectations.add("job_2", "invoice-issued", 1);
    assertEquals(
        List.of(
            "job_1",
            "  quote-sent: expected 2, told 1[quo_1]",
            "job_2",
            "  invoice-issued: expected 1, told none"),
        expectations.differences(List.of(SENT)));
  }

  @Test
  void whatNobodyExpectedIsNamed() {
    expectations.add("job_1", "quote-sent", 1);
    assertEquals(
        List.of(
            "itm_1",
            "  item-changed: expected none, told 1[itm_1]",
            "job_1",
            "  quote-approved: expected none, told 2[quo_1]"),
        expectations.differences(
            List.of(SENT, APPROVED, APPROVED, new Told("itm_1", "item-changed", "itm_1"))));
  }

  @Test
  void whatMayHappenElsewhereMayNotHappenHere() {
    expectations.add("job_1", "quote-sent", 1);
    expectations.allowElsewhere("quote-expired");
    Told elsewhere = new Told("job_2", "quote-expired", "quo_2");
    assertEquals(List.of(), expectations.differences(List.of(SENT, elsewhere)));
    Told here = new Told("job_1", "quote-expired", "quo_1");
    assertEquals(
        List.of("job_1", "  quote-expired: expected none, told 1[quo_1]"),
        expectations.differences(List.of(SENT, here)));
  }

  @Test
  void aDeadLetterIsNeverExpectedAndTellsItsCause() {
    ConsumerRecord<byte[], byte[]> letter =
        record(
            "jobwright.invoicing-service.dlq",
            Map.of(
                "ce_type",
                "io.jobwright.workorders.work-order-completed.v1",
                "ce_subject",
                "wo_1",
                "ce_jobid",
                "job_1",
                "dlq_reason",
                "malformed",
                "dlq_cause",
                "no lines"));
    expectations.add("job_1", "work-order-completed", 1);
    assertEquals(
        List.of(
            "dead letters on jobwright.invoicing-service.dlq",
            "  work-order-completed: expected none, told 1[wo_1: malformed, no lines]"),
        expectations.differences(
            List.of(new Told("job_1", "work-order-completed", "wo_1"), Told.of(letter))));
  }

  @Test
  void anEventIsOfItsJobOrOfWhatItIsAbout() {
    String type = "io.jobwright.quotes.quote-sent.v1";
    assertEquals(
        SENT,
        Told.of(record("q", Map.of("ce_type", type, "ce_subject", "quo_1", "ce_jobid", "job_1"))));
    assertEquals(
        new Told("quo_1", "quote-sent", "quo_1"),
        Told.of(record("q", Map.of("ce_type", type, "ce_subject", "quo_1"))));
    assertEquals(new Told("null", "null", "null"), Told.of(record("q", Map.of())));
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, Map<String, String> headers) {
    ConsumerRecord<byte[], byte[]> sent =
        new ConsumerRecord<>(topic, 0, 0, new byte[0], new byte[0]);
    headers.forEach(
        (name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return sent;
  }
}
