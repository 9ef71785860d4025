package io.jobwright.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String FRAME =
      """
      {"openapi": "3.1.0", "info": {"title": "All"},
       "tags": [{"name": "First"}],
       "components": {"schemas": {"Problem": {"type": "object"}}}}
      """;

  private final MergedDocument merged = new MergedDocument(json(FRAME));

  @Test
  void pathsWebhooksAndTagsOfAllAreThereInOrder() {
    JsonNode inventory =
        json(
            """
            {"tags": [{"name": "Stock"}], "paths": {"/v1/stock": {"get": {"operationId": "b"}}},
             "webhooks": {"stock.low": {"post": {}}}}
            """);
    JsonNode quotes =
        json(
            """
            {"tags": [{"name": "Quotes"}], "paths": {"/v1/quotes": {"get": {"operationId": "a"}}}}
            """);
    JsonNode document = merge("inventory", inventory, "quotes", quotes);
    assertEquals("All", document.at("/info/title").asText());
    assertEquals(Set.of("/v1/quotes", "/v1/stock"), names(document.path("paths")));
    assertEquals(Set.of("stock.low"), names(document.path("webhooks")));
    assertEquals("[First, Stock, Quotes]", document.findValuesAsText("name").toString());
  }

  @Test
  void noTwoOperationsHaveOneName() {
    JsonNode one = document("/v1/quotes", "Line", "{}");
    JsonNode other = document("/v1/stock", "Move", "{}");
    ((ObjectNode) other.at("/paths/~1v1~1stock/get"))
        .put("operationId", operation(one, "/v1/quotes").path("operationId").asText());
    assertThrows(IllegalStateException.class, () -> merge("quotes", one, "inventory", other));
  }

  @Test
  void noTwoServicesHaveOnePath() {
    assertThrows(
        IllegalStateException.class,
        () ->
            merge(
                "quotes",
                document("/v1/quotes", "Line", "{}"),
                "inventory",
                document("/v1/quotes", "Line", "{}")));
  }

  @Test
  void theSameComponentIsThereOnce() {
    JsonNode merged =
        merge(
            "quotes",
            document("/v1/quotes", "Money", "{\"type\":\"string\"}"),
            "inventory",
            document("/v1/stock-movements", "Money", "{\"type\":\"string\"}"));
    assertEquals(Set.of("Problem", "Money"), names(merged.at("/components/schemas")));
    assertEquals("#/components/schemas/Money", usedSchema(merged, "/v1/quotes"));
    assertEquals("#/components/schemas/Money", usedSchema(merged, "/v1/stock-movements"));
  }

  @Test
  void oneNameMeansOneThing() {
    JsonNode quotes = document("/v1/quotes", "Line", "{\"type\":\"string\"}");
    JsonNode inventory = document("/v1/stock-movements", "Line", "{\"type\":\"object\"}");
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> merge("quotes", quotes, "inventory", inventory));
    assertTrue(refused.getMessage().contains("schemas/Line"), refused.getMessage());
  }

  private JsonNode merge(String one, JsonNode document, String other, JsonNode otherDocument) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put(one, document);
    parts.put(other, otherDocument);
    return merged.of(parts);
  }

  /** One operation that answers with one schema. */
  private static JsonNode document(String path, String schema, String definition) {
    return json(
        """
        {"openapi": "3.1.0", "info": {"title": "Part"},
         "paths": {"%s": {"get": {"operationId": "get %s", "responses": {"200": {"description": "OK",
           "content": {"application/json": {"schema": {"$ref": "#/components/schemas/%s"}}}}}}}},
         "components": {"schemas": {"%s": %s}}}
        """
            .formatted(path, path, schema, schema, definition));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }

  private static JsonNode operation(JsonNode document, String path) {
    return document.path("paths").path(path).path("get");
  }

  private static String usedSchema(JsonNode document, String path) {
    return operation(document, path)
        .at("/responses/200/content/application~1json/schema/$ref")
        .asText();
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
