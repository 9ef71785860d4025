package io.jobwright.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiMergeTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String FRAME =
      """
      {"openapi": "3.1.0", "info": {"title": "All"},
       "components": {
         "securitySchemes": {"bearer": {"type": "http"}},
         "responses": {"Problem": {"description": "p", "content": {"application/problem+json":
           {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
         "schemas": {"Problem": {"type": "object"}}}}
      """;

  private final ApiMerge merge = new ApiMerge(ApiMergeTest::owner, json(FRAME));

  private static Optional<ApiMerge.Owner> owner(String path) {
    for (String prefix : List.of("/v1/quotes", "/v1/public/quotes", "/v1/stock-movements")) {
      if (path.equals(prefix) || path.startsWith(prefix + "/")) {
        String service = prefix.contains("stock") ? "inventory" : "quotes";
        return Optional.of(new ApiMerge.Owner(service, prefix, prefix.contains("public")));
      }
    }
    return Optional.empty();
  }

  @Test
  void pathsOfAllServicesAreThereWithATagPerResource() {
    JsonNode merged =
        merge(
            "quotes",
            document("/v1/quotes/{id}", "Line", "{}"),
            "inventory",
            document("/v1/stock-movements", "Move", "{}"));
    assertEquals(Set.of("/v1/quotes/{id}", "/v1/stock-movements"), names(merged.path("paths")));
    assertEquals(
        "[{\"name\":\"Quotes\"},{\"name\":\"Stock movements\"}]", merged.path("tags").toString());
    assertEquals(
        "[\"Stock movements\"]", operation(merged, "/v1/stock-movements").path("tags").toString());
    assertEquals("All", merged.at("/info/title").asText());
    assertEquals("3.1.0", merged.path("openapi").asText());
    assertFalse(merged.has("x-jobwright-missing"));
  }

  @Test
  void tagsThatTheFrameDescribesComeInItsOrder() {
    String described =
        FRAME.replace(
            "\"info\"",
            "\"tags\": [{\"name\": \"Stock movements\", \"description\": \"d\"},"
                + " {\"name\": \"Absent\"}], \"info\"");
    JsonNode merged =
        new ApiMerge(ApiMergeTest::owner, json(described))
            .merge(
                Map.of(
                    "quotes",
                    document("/v1/quotes", "Line", "{}"),
                    "inventory",
                    document("/v1/stock-movements", "Move", "{}")),
                Set.of());
    assertEquals(
        "[{\"name\":\"Stock movements\",\"description\":\"d\"},{\"name\":\"Quotes\"}]",
        merged.path("tags").toString());
  }

  @Test
  void whatIsNotRoutedToTheServiceIsNotInTheDocument() {
    JsonNode merged =
        merge(
            "inventory",
            json(
                """
                {"paths": {"/v1/stock-movements": {"get": {}}, "/v1/quotes": {"get": {}}, "/q/x": {"get": {}}}}
                """));
    assertEquals(Set.of("/v1/stock-movements"), names(merged.path("paths")));
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
  void differentComponentsOfOneNameCarryTheirServicesName() {
    JsonNode merged =
        merge(
            "quotes",
            document("/v1/quotes", "Line", "{\"type\":\"string\"}"),
            "inventory",
            document("/v1/stock-movements", "Line", "{\"type\":\"object\"}"));
    assertEquals(
        Set.of("Problem", "QuotesLine", "InventoryLine"), names(merged.at("/components/schemas")));
    assertEquals("string", merged.at("/components/schemas/QuotesLine/type").asText());
    assertEquals("#/components/schemas/QuotesLine", usedSchema(merged, "/v1/quotes"));
    assertEquals("#/components/schemas/InventoryLine", usedSchema(merged, "/v1/stock-movements"));
  }

  @Test
  void theSameTextMeansSomethingElseWhereItRefersToSomethingElse() {
    String page =
        """
        {"paths": {"%s": {"get": {"responses": {"200": {"content": {"application/json":
          {"schema": {"$ref": "#/components/schemas/Page"}}}}}}}},
         "components": {"schemas": {
           "Page": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}},
           "Line": {"oneOf": [{"$ref": "#/components/schemas/Kind"}],
             "discriminator": {"propertyName": "kind", "mapping": {"K": "#/components/schemas/Kind"}}},
           "Kind": {"type": "%s"}}}}
        """;
    JsonNode merged =
        merge(
            "quotes",
            json(page.formatted("/v1/quotes", "string")),
            "inventory",
            json(page.formatted("/v1/stock-movements", "object")));
    assertEquals(
        Set.of(
            "Problem",
            "QuotesPage",
            "QuotesLine",
            "QuotesKind",
            "InventoryPage",
            "InventoryLine",
            "InventoryKind"),
        names(merged.at("/components/schemas")));
    assertEquals(
        "#/components/schemas/QuotesLine",
        merged.at("/components/schemas/QuotesPage/items/$ref").asText());
    assertEquals(
        "#/components/schemas/InventoryKind",
        merged.at("/components/schemas/InventoryLine/discriminator/mapping/K").asText());
    assertEveryReferenceHasATarget(merged);
  }

  @Test
  void aNewNameTakesNoOther() {
    JsonNode quotes =
        json(
            """
            {"paths": {"/v1/quotes": {"get": {"a": {"$ref": "#/components/schemas/Line"},
              "b": {"$ref": "#/components/schemas/QuotesLine"}}}},
             "components": {"schemas": {"Line": {"type": "string"}, "QuotesLine": {"type": "array"}}}}
            """);
    JsonNode merged =
        merge(
            "quotes",
            quotes,
            "inventory",
            document("/v1/stock-movements", "Line", "{\"type\":\"object\"}"));
    assertEquals(
        "#/components/schemas/QuotesLine_", operation(merged, "/v1/quotes").at("/a/$ref").asText());
    assertEquals(
        "#/components/schemas/QuotesLine", operation(merged, "/v1/quotes").at("/b/$ref").asText());
    assertEquals("string", merged.at("/components/schemas/QuotesLine_/type").asText());
    assertEquals("array", merged.at("/components/schemas/QuotesLine/type").asText());
  }

  @Test
  void aServiceCannotRedefineAProblem() {
    JsonNode merged = merge("quotes", document("/v1/quotes", "Problem", "{\"type\":\"string\"}"));
    assertEquals(
        Set.of("GatewayProblem", "QuotesProblem"), names(merged.at("/components/schemas")));
    assertEquals(
        "#/components/schemas/GatewayProblem",
        merged
            .at("/components/responses")
            .elements()
            .next()
            .at("/content/application~1problem+json/schema/$ref")
            .asText());
    assertEveryReferenceHasATarget(merged);
  }

  @Test
  void whatNoPathNeedsIsLeftOut() {
    JsonNode merged =
        merge(
            "quotes",
            json(
                """
                {"paths": {"/v1/quotes": {"get": {}}},
                 "components": {"schemas": {"Unused": {"$ref": "#/components/schemas/Circle"},
                   "Circle": {"$ref": "#/components/schemas/Unused"}},
                  "securitySchemes": {"SecurityScheme": {"type": "http"}}}}
                """));
    assertEquals(Set.of("Problem"), names(merged.at("/components/schemas")));
    assertEquals(Set.of("bearer"), names(merged.at("/components/securitySchemes")));
  }

  @Test
  void everyOperationAsksForATokenExceptBehindAPublicLink() {
    JsonNode merged =
        merge(
            "quotes",
            json(
                """
                {"paths": {"/v1/quotes": {"get": {"security": [{"SecurityScheme": []}]}},
                  "/v1/public/quotes/{token}": {"get": {"security": [{"SecurityScheme": []}]}}}}
                """));
    assertEquals(
        "[{\"bearer\":[]},{\"oauth2\":[]}]",
        operation(merged, "/v1/quotes").path("security").toString());
    JsonNode open = operation(merged, "/v1/public/quotes/{token}");
    assertEquals("[]", open.path("security").toString());
    assertEquals("[\"Public quotes\"]", open.path("tags").toString());
  }

  @Test
  void everyProblemIsDescribed() {
    JsonNode merged =
        merge(
            "quotes",
            json(
                """
                {"paths": {"/v1/quotes": {"get": {"responses": {"200": {"description": "OK"},
                  "401": {"description": "Not Authorized"},
                  "404": {"description": "own", "content": {"text/plain": {}}}}}}}}
                """));
    JsonNode responses = operation(merged, "/v1/quotes").path("responses");
    assertEquals("#/components/responses/Problem", responses.at("/default/$ref").asText());
    assertEquals("#/components/responses/Problem", responses.at("/4XX/$ref").asText());
    assertEquals("Not Authorized", responses.at("/401/description").asText());
    assertEquals(
        "#/components/schemas/Problem",
        responses.at("/401/content/application~1problem+json/schema/$ref").asText());
    assertEquals(Set.of("text/plain"), names(responses.at("/404/content")));
    assertFalse(responses.path("200").has("content"));
  }

  @Test
  void operationIdsAreUnique() {
    JsonNode merged =
        merge(
            "quotes",
            json("{\"paths\": {\"/v1/quotes\": {\"get\": {\"operationId\": \"list\"}}}}"),
            "inventory",
            json("{\"paths\": {\"/v1/stock-movements\": {\"get\": {\"operationId\": \"list\"}}}}"));
    assertEquals("quotesList", operation(merged, "/v1/quotes").path("operationId").asText());
    assertEquals("list", operation(merged, "/v1/stock-movements").path("operationId").asText());
  }

  @Test
  void whoIsMissingIsNamedAndTheRestIsThere() {
    JsonNode merged =
        merge.merge(
            Map.of("quotes", document("/v1/quotes", "Line", "{}")),
            Set.of("workorders", "inventory"));
    assertEquals("[\"inventory\",\"workorders\"]", merged.path("x-jobwright-missing").toString());
    assertEquals(Set.of("/v1/quotes"), names(merged.path("paths")));
  }

  @Test
  void theSamePartsGiveTheSameDocumentInAnyOrder() {
    Map<String, JsonNode> one = new LinkedHashMap<>();
    one.put("quotes", document("/v1/quotes", "Line", "{\"type\":\"string\"}"));
    one.put("inventory", document("/v1/stock-movements", "Line", "{}"));
    Map<String, JsonNode> other = new LinkedHashMap<>();
    other.put("inventory", document("/v1/stock-movements", "Line", "{}"));
    other.put("quotes", document("/v1/quotes", "Line", "{\"type\":\"string\"}"));
    assertEquals(merge.merge(one, Set.of()).toString(), merge.merge(other, Set.of()).toString());
  }

  private JsonNode merge(String service, JsonNode document) {
    return merge.merge(Map.of(service, document), Set.of());
  }

  private JsonNode merge(String one, JsonNode document, String other, JsonNode otherDocument) {
    return merge.merge(Map.of(one, document, other, otherDocument), Set.of());
  }

  /** One operation that answers with one schema. */
  private static JsonNode document(String path, String schema, String definition) {
    return json(
        """
        {"openapi": "3.1.0", "info": {"title": "Part"},
         "paths": {"%s": {"get": {"responses": {"200": {"description": "OK",
           "content": {"application/json": {"schema": {"$ref": "#/components/schemas/%s"}}}}}}}},
         "components": {"schemas": {"%s": %s}}}
        """
            .formatted(path, schema, schema, definition));
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

  private static void assertEveryReferenceHasATarget(JsonNode document) {
    for (String component : References.in(document)) {
      assertFalse(document.at("/components/" + component).isMissingNode(), component);
    }
  }
}
