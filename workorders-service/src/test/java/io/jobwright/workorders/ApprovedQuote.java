package io.jobwright.workorders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.DocumentDiscount;
import io.jobwright.platform.pricing.DocumentInput;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.pricing.PricedDocument;
import io.jobwright.platform.pricing.Pricing;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.testing.Events;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Approvals as quotes-service tells of them, with figures of the real calculator. */
public record ApprovedQuote(UUID tenant, String quoteId, int revision, ObjectNode data) {

  public static final String TOPIC = "jobwright.quotes.quote";
  public static final String TYPE = "io.jobwright.quotes.quote-approved.v1";

  private static final Tax TWENTY_PERCENT = Tax.of(TaxCategory.S, new BigDecimal("20"));
  private static final Tax TEN_PERCENT = Tax.of(TaxCategory.S, new BigDecimal("10"));

  private record Asked(String sku, String kind, String quantity, String price, Tax tax) {

    boolean isStocked() {
      return kind.equals("PRODUCT");
    }
  }

  /** Five taps and three pipes from stock, two and a half hours of work, 7 % off. */
  public static ApprovedQuote forABathroom() {
    return of(
        TestTokens.ACME,
        List.of(
            new Asked("TAP", "PRODUCT", "5", "24.90", TWENTY_PERCENT),
            new Asked("PIPE", "PRODUCT", "3", "7.35", TEN_PERCENT),
            new Asked(null, "SERVICE", "2.5", "58.00", TWENTY_PERCENT)));
  }

  /** Two hours of advice: nothing from stock. */
  public static ApprovedQuote forAdvice() {
    return of(TestTokens.ACME, List.of(new Asked(null, "SERVICE", "2", "90.00", TWENTY_PERCENT)));
  }

  private static ApprovedQuote of(UUID tenant, List<Asked> asked) {
    List<UUID> ids = asked.stream().map(line -> IdType.next()).toList();
    List<LineInput> inputs = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Asked line = asked.get(i);
      inputs.add(
          LineInput.of(
              ids.get(i),
              new BigDecimal(line.quantity()),
              new BigDecimal(line.price()),
              line.tax()));
    }
    PricedDocument priced =
        Pricing.price(
            DocumentInput.of(Currency.getInstance("EUR"), PricingPolicy.DEFAULT, inputs)
                .withDiscount(DocumentDiscount.ofPercent(new BigDecimal("7"), "Loyal client")));
    ObjectNode data = header();
    data.set("money", Json.of(DocumentMoney.of(priced)));
    ArrayNode lines = data.putArray("lines");
    for (int i = 0; i < asked.size(); i++) {
      LineMoney money = LineMoney.of(inputs.get(i), "C62", priced.lines().get(i).figures());
      lines.add(line(asked.get(i), ids.get(i), money));
    }
    return new ApprovedQuote(tenant, data.path("quoteId").asText(), 1, data);
  }

  private static ObjectNode header() {
    ObjectNode client =
        Json.object()
            .put("clientId", Ids.CLIENT.format(IdType.next()))
            .put("name", "Miller & Sons")
            .put("legalName", "Miller & Sons GmbH")
            .put("taxId", "ATU12345678")
            .put("email", "office@miller.example")
            .put("currency", "EUR")
            .put("paymentTermsDays", 30)
            .put("language", "de-AT");
    client.putObject("billingAddress").put("city", "Wien").put("country", "AT");
    ObjectNode data =
        Json.object()
            .put("quoteId", Ids.QUOTE.format(IdType.next()))
            .put("number", "Q-2026-00012")
            .put("revision", 1)
            .put("jobId", Ids.JOB.format(IdType.next()))
            .put("title", "Bathroom, first floor")
            .put("description", "Taps and pipes")
            .put("expectedStart", "2026-12-01")
            .put("expectedCompletion", "2026-12-04")
            .put("approvedAt", "2026-11-23T10:00:00Z")
            .put("approvedBy", "Ms Miller")
            .put("documentHash", "4f".repeat(32));
    data.set("client", client);
    return data;
  }

  private static ObjectNode line(Asked asked, UUID id, LineMoney money) {
    ObjectNode line = Json.object().put("lineId", Ids.LINE.format(id)).put("kind", asked.kind());
    if (asked.isStocked()) {
      line.put("itemId", Ids.ITEM.format(IdType.next())).put("sku", asked.sku());
    }
    line.put("description", "Line of " + asked.quantity()).put("stocked", asked.isStocked());
    line.set("money", Json.of(money));
    return line;
  }

  /** The next approved revision, with the same lines. */
  public ApprovedQuote nextRevision() {
    ObjectNode next = data.deepCopy().put("revision", revision + 1);
    return new ApprovedQuote(tenant, quoteId, revision + 1, next);
  }

  public ApprovedQuote of(UUID otherTenant) {
    return new ApprovedQuote(otherTenant, quoteId, revision, data);
  }

  public String clientId() {
    return data.at("/client/clientId").asText();
  }

  public String jobId() {
    return data.path("jobId").asText();
  }

  public JsonNode lines() {
    return data.path("lines");
  }

  public String lineId(int position) {
    return lines().path(position).path("lineId").asText();
  }

  public String itemId(int position) {
    return lines().path(position).path("itemId").asText();
  }

  /** With an event id of its own. */
  public Events.Sent event() {
    return Events.Sent.of(TOPIC, TYPE, tenant, quoteId, revision, data.toString());
  }
}
