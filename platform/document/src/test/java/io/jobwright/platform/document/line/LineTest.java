package io.jobwright.platform.document.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.json.StrictJson;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final UUID ITEM = UUID.fromString("0195f580-0000-7000-8000-00000000002a");
  private static final String ITEM_ID = new IdType("itm").format(ITEM);

  private final ObjectMapper json = new ObjectMapper();

  LineTest() {
    StrictJson.configure(json);
    json.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Test
  void onTheWireALineIsFlatAndItsIdsArePublic() throws JsonProcessingException {
    Line line = line(new LineContent(ItemKind.PRODUCT, ITEM, "CAB-3", "Cable", true, null));
    JsonNode written = json.valueToTree(line);

    assertEquals(ITEM_ID, written.path("itemId").asText());
    assertEquals(new IdType("qln").format(line.lineId()), written.path("lineId").asText());
    assertEquals("Cable", written.path("description").asText());
    assertFalse(written.has("content"), written::toString);
    assertEquals(line, json.treeToValue(written, Line.class));
  }

  @Test
  void anAdHocLineHasNoItem() throws JsonProcessingException {
    Line line = line(new LineContent(ItemKind.CHARGE, null, null, "Travel", false, null));
    JsonNode written = json.valueToTree(line);

    assertFalse(written.has("itemId"), written::toString);
    assertEquals(line, json.treeToValue(written, Line.class));
  }

  @Test
  void anIdOfAnotherTypeIsNone() throws JsonProcessingException {
    JsonNode written =
        json.readTree(
            json.writeValueAsString(
                    line(new LineContent(ItemKind.PRODUCT, ITEM, "CAB-3", "Cable", true, null)))
                .replace("itm_", "cli_"));
    JsonMappingException refused =
        assertThrows(JsonMappingException.class, () -> json.treeToValue(written, Line.class));
    assertTrue(refused.getMessage().contains("must be an id with the prefix itm_"));
  }

  private static Line line(LineContent content) {
    LineInput input =
        LineInput.of(
            IdType.next(),
            BigDecimal.TEN,
            new BigDecimal("3.50"),
            Tax.of(TaxCategory.S, new BigDecimal("20")));
    LineMoney money =
        PricedLines.of(
                "EUR", PricingPolicy.DEFAULT, List.of(new DraftLine(content, "C62", input)), null)
            .lines()
            .getFirst()
            .money();
    return new Line(input.lineId(), content, money);
  }
}
