package io.jobwright.invoicing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.json.StrictJson;
import io.jobwright.platform.testing.Events.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Work orders as workorders-service reports them completed. */
public record CompletedWork(UUID tenant, String workOrderId, ObjectNode data) {

  public static final String TOPIC = "jobwright.workorders.work-order";
  public static final String TYPE = "io.jobwright.workorders.work-order-completed.v1";

  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    StrictJson.configure(JSON);
  }

  /** Acme's, for a client that pays within 30 days. */
  public static CompletedWork ofAcme() {
    return of(TestTokens.ACME);
  }

  public static CompletedWork of(UUID tenant) {
    PricedJob job = PricedJob.pipesFittedWithDiscount();
    String workOrderId = newId("wo");
    Map<String, Object> data =
        Map.of(
            "workOrderId",
            workOrderId,
            "number",
            "WO-2026-00031",
            "jobId",
            newId("job"),
            "quoteId",
            newId("quo"),
            "quoteNumber",
            "Q-2026-00017",
            "completion",
            1,
            "title",
            "Fit the new pipes",
            "lines",
            lines(job),
            "money",
            job.money(),
            "completedOn",
            "2026-11-20");
    ObjectNode tree = JSON.valueToTree(data);
    tree.set("client", JSON.valueToTree(client()));
    tree.put("completedAt", "2026-11-20T16:04:11Z");
    return new CompletedWork(tenant, workOrderId, tree);
  }

  private static Map<String, Object> client() {
    return Map.of(
        "clientId",
        newId("cli"),
        "name",
        "Miller & Sons",
        "taxId",
        "ATU12345678",
        "currency",
        "EUR",
        "paymentTermsDays",
        30,
        "billingAddress",
        Map.of("line1", "Hauptplatz 1", "city", "Linz", "country", "AT"));
  }

  private static List<Map<String, Object>> lines(PricedJob job) {
    List<Map<String, Object>> lines = new ArrayList<>();
    lines.add(
        Map.of(
            "lineId",
            newId("qln"),
            "kind",
            "PRODUCT",
            "itemId",
            newId("itm"),
            "sku",
            "PIPE-22",
            "description",
            "Copper pipe 22 mm",
            "stocked",
            true,
            "money",
            job.lines().get(0)));
    lines.add(
        Map.of(
            "lineId",
            newId("qln"),
            "kind",
            "SERVICE",
            "description",
            "Fitting",
            "stocked",
            false,
            "money",
            job.lines().get(1)));
    lines.add(
        Map.of(
            "lineId",
            newId("qln"),
            "kind",
            "CHARGE",
            "description",
            "Delivery",
            "stocked",
            false,
            "money",
            job.lines().get(2)));
    return lines;
  }

  private static String newId(String prefix) {
    return new IdType(prefix).format(IdType.next());
  }

  /** The same with something changed in its data. */
  public CompletedWork but(Consumer<ObjectNode> change) {
    ObjectNode changed = data.deepCopy();
    change.accept(changed);
    return new CompletedWork(tenant, workOrderId, changed);
  }

  public String text(String pointer) {
    return data.at(pointer).asText();
  }

  /** A new event, with an id of its own. */
  public Sent event() {
    return eventAbout(workOrderId);
  }

  /** The same under another record key, so that nothing orders the two. */
  public Sent eventAbout(String subject) {
    try {
      return Sent.of(TOPIC, TYPE, tenant, subject, 5, JSON.writeValueAsString(data));
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
