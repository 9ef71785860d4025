package io.jobwright.system.integrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Session;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What a program held in its generated classes when the job was done, as these write it.
 *
 * @param refusal the problem that an outdated version met
 */
record JobResult(JsonNode quote, JsonNode workOrder, JsonNode invoice, JsonNode refusal) {

  private static final List<String> COPIED =
      List.of("lineId", "kind", "itemId", "sku", "description", "stocked", "money");

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

  void assertInvoicedAsAgreed() {
    assertEquals("APPROVED", quote.path("status").asText());
    assertEquals("ISSUED", invoice.path("status").asText());
    assertEquals(quote.path("id"), invoice.path("quoteId"));
    assertEquals(3, quote.path("lines").size());
    assertEquals(copiedLines(quote), copiedLines(invoice));
    assertEquals("[\"3449.50\",\"130.91\",\"1133.13\"]", Json.write(nets(invoice)));
    assertEquals(quote.path("money"), invoice.path("money"));
    assertEquals("\"5543.12\"", invoice.at("/money/payable").toString());
  }

  /** One field was set, one cleared, and the discount was not spoken of. */
  void assertPatched() {
    assertEquals("2099-12-31", quote.path("validUntil").asText());
    assertTrue(quote.path("terms").isMissingNode(), quote.path("terms").toString());
    assertEquals("2", quote.at("/discount/percent").asText());
  }

  void assertDoneBy(String technician) {
    assertEquals("COMPLETED", workOrder.path("status").asText());
    assertEquals(technician, workOrder.path("responsibleId").asText());
  }

  void assertRefusalWasUnderstood() {
    assertEquals(412, refusal.path("status").asInt());
    assertEquals("precondition_failed", refusal.path("code").asText());
    assertTrue(refusal.path("requestId").asText().startsWith("req_"), refusal.toString());
  }

  /** Whatever we say, the generated classes have a place for it. */
  void assertNothingLost(Session reader) {
    assertEquals(read(reader, "/v1/quotes/", quote), comparable(quote.toString()));
    assertEquals(read(reader, "/v1/invoices/", invoice), comparable(invoice.toString()));
  }

  private static JsonNode read(Session reader, String path, JsonNode held) {
    return comparable(reader.send(Request.get(path + held.path("id").asText())).body());
  }

  /** An instant can be written in several ways. */
  private static JsonNode comparable(String document) {
    return Json.tree(
        INSTANT.matcher(document).replaceAll(found -> Instant.parse(found.group()).toString()));
  }

  private static List<JsonNode> copiedLines(JsonNode document) {
    return lines(document).stream()
        .<JsonNode>map(line -> ((ObjectNode) line.deepCopy()).retain(COPIED))
        .toList();
  }

  private static List<JsonNode> nets(JsonNode document) {
    return lines(document).stream().map(line -> line.at("/money/net")).toList();
  }

  private static List<JsonNode> lines(JsonNode document) {
    return StreamSupport.stream(document.path("lines").spliterator(), false).toList();
  }
}
