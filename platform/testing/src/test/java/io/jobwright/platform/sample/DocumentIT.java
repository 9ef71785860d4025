package io.jobwright.platform.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document says beyond the annotations that somebody wrote. */
@QuarkusTest
@WithTestResource(Servers.class)
class DocumentIT {

  private static final String ID = "^not_[0-7][0-9a-hjkmnp-tv-z]{25}$";

  private JsonNode document;

  @BeforeEach
  void readDocument() {
    try {
      document =
          new ObjectMapper()
              .readTree(RestAssured.get("/q/openapi?format=json").then().extract().asByteArray());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private JsonNode operation(String pointer) {
    JsonNode operation = document.at("/paths/" + pointer);
    assertFalse(operation.isMissingNode(), pointer);
    return operation;
  }

  private JsonNode target(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private List<String> parameters(JsonNode operation) {
    return operation.path("parameters").valueStream().map(this::parameter).sorted().toList();
  }

  private String parameter(JsonNode reference) {
    JsonNode parameter = target(reference);
    return parameter.path("in").asText()
        + " "
        + parameter.path("name").asText()
        + (parameter.path("required").asBoolean() ? " required" : "");
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Set<String> codes(JsonNode operation, String status) {
    return names(
        target(operation.path("responses").path(status))
            .at("/content/application~1problem+json/examples"));
  }

  @Test
  void whoMayCallAnOperationIsItsScope() {
    JsonNode security = operation("~1v1~1notes/post").path("security");
    assertEquals("[{\"oauth2\":[\"quotes:write\"]},{\"bearer\":[]}]", security.toString());
    assertTrue(
        document
            .at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes")
            .has("quotes:write"));
  }

  @Test
  void whatIsMadeNeedsAKeyAndSaysWhereItIs() {
    JsonNode create = operation("~1v1~1notes/post");
    assertEquals(List.of("header Idempotency-Key required"), parameters(create));
    assertEquals(
        Set.of(
            "ETag",
            "Idempotency-Replayed",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "X-Request-Id"),
        names(create.at("/responses/201/headers")));
    assertEquals(Set.of("already_exists", "idempotency_in_progress"), codes(create, "409"));
    assertEquals(Set.of("amount_invalid", "idempotency_key_reused"), codes(create, "422"));
    assertEquals(
        Set.of(
            "201", "400", "401", "403", "406", "408", "409", "413", "415", "422", "429", "500",
            "503", "504"),
        names(create.path("responses")));
  }

  @Test
  void whatIsChangedNeedsAVersion() {
    JsonNode rewrite = operation("~1v1~1notes~1{id}~1rewrite/post");
    assertEquals(
        List.of("header Idempotency-Key", "header If-Match required", "path id required"),
        parameters(rewrite));
    assertEquals(Set.of("precondition_failed"), codes(rewrite, "412"));
    assertEquals(Set.of("precondition_required"), codes(rewrite, "428"));
    assertEquals(Set.of("not_found"), codes(rewrite, "404"));
  }

  @Test
  void whatIsReadMayBeUnchanged() {
    JsonNode get = operation("~1v1~1notes~1{id}/get");
    assertEquals(List.of("header If-None-Match", "path id required"), parameters(get));
    assertTrue(get.at("/responses/304/headers").has("ETag"));
    assertEquals(ID, target(get.path("parameters").get(0)).at("/schema/pattern").asText());
    for (String status : List.of("401", "403")) {
      assertTrue(
          target(get.at("/responses/" + status)).path("headers").has("WWW-Authenticate"),
          "a challenge comes with " + status);
    }
  }

  @Test
  void aListIsPagedAndFiltered() {
    JsonNode list = operation("~1v1~1notes/get");
    assertEquals(
        List.of(
            "query cursor",
            "query dueBefore",
            "query limit",
            "query priority",
            "query q",
            "query sort",
            "query text",
            "query updatedAfter"),
        parameters(list));
    assertEquals(
        Set.of(
            "body_not_expected",
            "cursor_invalid",
            "cursor_mismatch",
            "invalid_parameter",
            "unknown_parameter"),
        codes(list, "400"));
    assertTrue(list.at("/responses/200/headers").has("Link"));
  }

  @Test
  void fieldsHaveTheirFormWordsAndExamples() {
    JsonNode request = document.at("/components/schemas/NoteRequest");
    assertEquals("A note to be written.", request.path("description").asText());
    assertEquals(
        "The caller's own; absent, we give one", request.at("/properties/id/description").asText());
    assertEquals(ID, request.at("/properties/id/pattern").asText());
    assertEquals("false", request.path("additionalProperties").toString());
    JsonNode view = document.at("/components/schemas/NoteView");
    assertEquals(
        "[\"id\",\"text\",\"version\"]",
        view.path("required")
            .valueStream()
            .map(JsonNode::toString)
            .sorted()
            .toList()
            .toString()
            .replace(" ", ""));
    assertFalse(view.has("additionalProperties"), "answers may have more fields one day");
    assertEquals(
        "{\"text\":\"Call the client\",\"price\":\"12.50\"}",
        operation("~1v1~1notes/post")
            .at("/requestBody/content/application~1json/example")
            .toString());
  }
}
