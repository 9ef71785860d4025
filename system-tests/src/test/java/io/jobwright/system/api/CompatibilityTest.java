package io.jobwright.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each guard is shown a change it must notice, and one it must let pass. */
class CompatibilityTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String RELEASED =
      """
      {"openapi": "3.1.0",
       "paths": {
        "/v1/notes": {
         "get": {"operationId": "listNotes", "security": [{"oauth2": ["notes:read"]}],
          "parameters": [{"$ref": "#/components/parameters/Limit"},
           {"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["A", "B"]}}],
          "responses": {"200": {"description": "", "headers": {"Link": {}},
           "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}},
         "post": {"operationId": "createNote",
          "requestBody": {"description": "a note", "content": {"application/json":
           {"schema": {"$ref": "#/components/schemas/NoteRequest"}}}},
          "responses": {"201": {"description": ""}, "409": {"description": ""}}}}},
       "webhooks": {"note.written": {"post": {
         "requestBody": {"content": {"application/json":
          {"schema": {"$ref": "#/components/schemas/NoteView"}}}},
         "responses": {"200": {"description": ""}}}}},
       "components": {
        "parameters": {"Limit": {"name": "limit", "in": "query",
         "schema": {"type": "integer", "minimum": 1}}},
        "schemas": {
         "Page": {"type": "object", "required": ["items"], "properties": {
          "items": {"type": "array", "items": {"$ref": "#/components/schemas/NoteView"}}}},
         "NoteView": {"type": "object", "required": ["id"], "properties": {
          "id": {"type": "string", "pattern": "^n_"}, "text": {"type": "string"},
          "status": {"type": "string", "enum": ["OPEN", "DONE"]}}},
         "NoteRequest": {"type": "object", "required": ["text"], "properties": {
          "text": {"type": "string", "maxLength": 100}, "due": {"type": ["string", "null"]}}}}}}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a removed path | \"/v1/notes\" | \"/v1/remarks\"",
        "a removed operation | \"post\": {\"operationId\": \"createNote\" | \"put\": {\"operationId\": \"createNote\"",
        "another operationId | \"listNotes\" | \"notes\"",
        "another permission | \"notes:read\" | \"notes:all\"",
        "a removed filter | \"name\": \"kind\" | \"name\": \"sort\"",
        "a required filter | \"name\": \"kind\", | \"name\": \"kind\", \"required\": true,",
        "a narrowed filter | [\"A\", \"B\"] | [\"A\"]",
        "a higher minimum | \"minimum\": 1 | \"minimum\": 5",
        "a required body | \"description\": \"a note\" | \"required\": true",
        "a shorter text | \"maxLength\": 100 | \"maxLength\": 50",
        "a new required field | \"required\": [\"text\"] | \"required\": [\"text\", \"due\"]",
        "a removed field of a request | \"due\": {\"type\": [\"string\", \"null\"]} | \"day\": {\"type\": \"string\"}",
        "null no longer accepted | [\"string\", \"null\"] | \"string\"",
        "a removed field of an answer | \"text\": {\"type\": \"string\"}, | ",
        "another type in an answer | \"text\": {\"type\": \"string\"} | \"text\": {\"type\": \"integer\"}",
        "a field of an answer that may be absent | \"required\": [\"id\"], | ",
        "another form of an id | \"^n_\" | \"^m_\"",
        "a removed status | \"201\" | \"202\"",
        "another media type | {\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Page\" | {\"text/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Page\"",
        "a removed header | \"headers\": {\"Link\": {}}, | ",
        "a removed webhook | \"note.written\" | \"note.made\"",
        "a renamed schema | NoteView | NoteShown",
      })
  void thisBreaksCallers(String change, String was, String is) throws JsonProcessingException {
    List<String> breaks = breaks(was, is == null ? "" : is);
    assertNotEquals(List.of(), breaks, change);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a new operation | \"webhooks\" | \"x-more\": 1, \"webhooks\"",
        "a new value of an enum in an answer | [\"OPEN\", \"DONE\"] | [\"OPEN\", \"DONE\", \"LATE\"]",
        "a new field of an answer | \"text\": {\"type\": \"string\"}, | \"text\": {\"type\": \"string\"}, \"by\": {\"type\": \"string\"},",
        "a new optional field of a request | \"due\": | \"by\": {\"type\": \"string\"}, \"due\":",
        "a longer text | \"maxLength\": 100 | \"maxLength\": 200",
        "no bound any more | \"minimum\": 1 | \"minimum\": 0",
        "a new refusal | \"409\": {\"description\": \"\"} | \"409\": {\"description\": \"\"}, \"422\": {\"description\": \"\"}",
        "a new filter | \"parameters\": [ | \"parameters\": [{\"name\": \"q\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}}, ",
        "other words | \"responses\": {\"201\": {\"description\": \"\"} | \"responses\": {\"201\": {\"description\": \"made\"}",
      })
  void thisBreaksNobody(String change, String was, String is) throws JsonProcessingException {
    assertEquals(List.of(), breaks(was, is), change);
  }

  @Test
  void whatIsRemovedIsNamed() throws JsonProcessingException {
    assertEquals(
        List.of("webhooks post note.written is gone"),
        breaks("\"note.written\": {\"post\"", "\"note.made\": {\"post\""));
    assertTrue(
        breaks("\"text\": {\"type\": \"string\"},", "")
            .contains("paths get /v1/notes 200/items/*/text is gone"));
  }

  @Test
  void aKeywordNobodyHasThoughtOfIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> breaks("\"maxLength\": 100", "\"contentEncoding\": 1"));
  }

  private static List<String> breaks(String was, String is) throws JsonProcessingException {
    assertTrue(RELEASED.contains(was), was);
    JsonNode changed = JSON.readTree(RELEASED.replace(was, is));
    return Compatibility.breaks(JSON.readTree(RELEASED), changed);
  }
}
