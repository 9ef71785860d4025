package io.jobwright.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An exchange as documented, and one for each way to differ. */
class OpenApiTest {

  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0",
       "paths": {
        "/v1/notes/mine": {"get": {"responses": {"204": {"description": ""}}}},
        "/v1/notes/{id}": {
         "get": {"responses": {
          "200": {"headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
           "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
          "304": {"headers": {"ETag": {"$ref": "#/components/headers/ETag"}}},
          "404": {"$ref": "#/components/responses/NotFound"}}},
         "patch": {
          "requestBody": {"content": {"application/merge-patch+json": {"schema": {
           "type": "object", "properties": {"text": {"type": "string", "maxLength": 5}}}}}},
          "responses": {
           "200": {"headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}}}}},
       "components": {
        "headers": {"ETag": {"required": true, "schema": {"type": "string", "pattern": "^\\"[0-9]+\\"$"}}},
        "responses": {"NotFound": {"content": {"application/problem+json": {
         "schema": {"$ref": "#/components/schemas/Problem"},
         "examples": {"not_found": {"value": {}}}}}}},
        "schemas": {
         "Problem": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}},
         "Note": {"type": "object", "required": ["id"], "properties": {
          "id": {"type": "string"}, "text": {"type": "string"}}}}}}
      """;

  private static final String NOTE = "{\"id\": \"not_1\", \"text\": \"x\"}";
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private final OpenApi api = OpenApi.of(DOCUMENT);

  private List<String> get(String path, int status, Map<String, String> headers, String body) {
    return api.violations(new HttpExchange("GET", path, null, null, status, headers, body));
  }

  private static Map<String, String> headers(String contentType, String... more) {
    Map<String, String> headers = new HashMap<>(Map.of("content-type", contentType, "Date", "now"));
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    return headers;
  }

  private static void assertOne(String expected, List<String> violations) {
    assertEquals(1, violations.size(), violations.toString());
    assertTrue(violations.getFirst().contains(expected), violations.getFirst());
  }

  @Test
  void whatIsDocumentedIsFine() {
    Map<String, String> tagged = headers("application/json;charset=UTF-8", "etag", "\"1\"");
    assertEquals(List.of(), get("/v1/notes/not_1", 200, tagged, NOTE));
    assertEquals(List.of(), get("/v1/notes/not_1", 304, Map.of("ETag", "\"1\""), ""));
    assertEquals(List.of(), get("/v1/notes/mine", 204, Map.of(), ""));
    assertEquals(List.of(), get("/v1/notes/x", 404, headers(PROBLEM), "{\"code\": \"not_found\"}"));
    assertEquals(
        List.of(),
        api.violations(new HttpExchange("HEAD", "/v1/notes/not_1", null, null, 200, tagged, "")));
  }

  @Test
  void whatIsNoPartOfTheApiIsNoMatter() {
    assertEquals(List.of(), get("/q/health", 200, Map.of(), "anything"));
    assertEquals(List.of(), get("/v1/nothing", 404, Map.of(), "{}"));
    assertEquals(
        List.of(),
        api.violations(new HttpExchange("PUT", "/v1/notes/1", null, null, 405, Map.of(), "")));
  }

  @Test
  void anAnswerFromNowhereIsNoticed() {
    assertOne("no such path", get("/v1/nothing", 200, Map.of(), ""));
    assertOne(
        "no such method",
        api.violations(new HttpExchange("PUT", "/v1/notes/1", null, null, 200, Map.of(), "")));
  }

  @Test
  void anUndocumentedStatusIsNoticed() {
    assertOne("status is not documented", get("/v1/notes/1", 409, headers(PROBLEM), "{}"));
  }

  @Test
  void headersAreNoticedWhereTheyAreMissingTooManyOrMalformed() {
    assertOne("ETag is missing", get("/v1/notes/1", 200, headers(JSON), NOTE));
    assertOne(
        "Location is not documented",
        get("/v1/notes/1", 200, headers(JSON, "ETag", "\"1\"", "Location", "/"), NOTE));
    assertOne("header ETag", get("/v1/notes/1", 200, headers(JSON, "ETag", "W/\"1\""), NOTE));
  }

  @Test
  void bodiesThatDifferAreNoticed() {
    Map<String, String> tagged = headers(JSON, "ETag", "\"1\"");
    assertOne("id", get("/v1/notes/1", 200, tagged, "{\"text\": \"x\"}"));
    assertOne("cost", get("/v1/notes/1", 200, tagged, "{\"id\": \"1\", \"cost\": \"9\"}"));
    assertOne("text", get("/v1/notes/1", 200, tagged, "{\"id\": \"1\", \"text\": 5}"));
    assertOne("is not JSON", get("/v1/notes/1", 200, tagged, "<html>"));
    assertOne("text/html", get("/v1/notes/1", 200, headers("text/html", "ETag", "\"1\""), NOTE));
    assertOne("no body is documented", get("/v1/notes/mine", 204, Map.of(), "{}"));
  }

  @Test
  void aProblemThatNobodyWasToldOfIsNoticed() {
    assertOne(
        "problem gone is not documented",
        get("/v1/notes/1", 404, headers(PROBLEM), "{\"code\": \"gone\"}"));
  }

  @Test
  void whatWasAcceptedMustBeAcceptable() {
    Map<String, String> tagged = headers(JSON, "ETag", "\"1\"");
    assertOne(
        "accepted request",
        api.violations(
            new HttpExchange(
                "PATCH",
                "/v1/notes/1",
                "application/merge-patch+json",
                "{\"text\": \"too long\"}",
                200,
                tagged,
                NOTE)));
    assertOne(
        "a body of application/json is not documented",
        api.violations(new HttpExchange("PATCH", "/v1/notes/1", JSON, "{}", 200, tagged, NOTE)));
  }
}
