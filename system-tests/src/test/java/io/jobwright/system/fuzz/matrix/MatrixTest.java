package io.jobwright.system.fuzz.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.api.Api;
import io.jobwright.system.fuzz.api.ApiOperation;
import io.jobwright.system.fuzz.api.OperationRule;
import io.jobwright.system.fuzz.api.OperationRule.Need;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Caller;
import io.jobwright.system.fuzz.world.Sample;
import io.jobwright.system.fuzz.world.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is tried of a small operation, and that each case says what it expects. */
class MatrixTest {

  private static final String DOCUMENT =
      """
      {"paths": {"/v1/quotes": {"post": {
         "operationId": "createQuote",
         "requestBody": {"required": true, "content": {"application/json": {"schema": {
           "$ref": "#/components/schemas/Quote"}}}},
         "responses": {"201": {}, "400": {}}}}},
       "components": {"schemas": {
         "Quote": {"type": "object", "required": ["title", "lines"], "properties": {
           "title": {"type": "string", "minLength": 1, "maxLength": 5},
           "days": {"type": ["integer", "null"], "minimum": 0, "maximum": 365},
           "lines": {"type": "array", "minItems": 1, "maxItems": 2,
                     "items": {"$ref": "#/components/schemas/Line"}}}},
         "Line": {"type": "object", "required": ["quantity"], "properties": {
           "quantity": {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$"},
           "kind": {"type": "string", "enum": ["PRODUCT", "SERVICE"]}}}}}}
      """;

  private static final String BODY =
      """
      {"title": "x", "lines": [{"quantity": "1"}]}""";

  private final Subject subject = subject();

  @Test
  void eachRequiredFieldIsLeftOutAtWhateverDepth() {
    assertEquals("{\"title\":\"x\",\"lines\":[{}]}", sent(fields(), "#/lines/0/quantity absent"));
    assertEquals("{\"title\":\"x\"}", sent(fields(), "#/lines absent"));
    assertEquals(List.of(), named(fields(), "#/days absent"));
  }

  @Test
  void aFieldThatNobodyKnowsIsAddedToEachObject() {
    assertEquals(
        "{\"title\":\"x\",\"lines\":[{\"quantity\":\"1\"}],\"unheardOf\":1}",
        sent(fields(), "#/unheardOf an unknown field"));
    assertEquals(
        "{\"title\":\"x\",\"lines\":[{\"quantity\":\"1\",\"unheardOf\":1}]}",
        sent(fields(), "#/lines/0/unheardOf an unknown field"));
  }

  @Test
  void aNumberIsSentInEveryFormThatIsNone() {
    assertTrue(
        sent(fields(), "#/lines/0/quantity the token 1e400").contains("{\"quantity\":1e400}"));
    assertTrue(sent(fields(), "#/lines/0/quantity 'NaN'").contains("{\"quantity\":\"NaN\"}"));
    assertTrue(sent(fields(), "#/days a fraction").contains("\"days\":1.5"));
    assertTrue(sent(fields(), "#/lines/0/kind 'product'").contains("\"kind\":\"product\""));
    assertTrue(sent(fields(), "#/title half a surrogate pair").contains("\"a\\ud83d b\""));
  }

  @Test
  void oneBeyondEachBoundIsRefusedAndTheBoundItselfIsNot() {
    List<Case> beyond = new BoundCases().beyond(subject);
    assertTrue(sent(beyond, "#/title maxLength + 1").contains("\"title\":\"111111\""));
    assertTrue(sent(beyond, "#/title minLength - 1").contains("\"title\":\"\""));
    assertTrue(sent(beyond, "#/days maximum + 1").contains("\"days\":366"));
    assertTrue(sent(beyond, "#/days minimum - 1").contains("\"days\":-1"));
    assertTrue(sent(beyond, "#/lines minItems - 1").contains("\"lines\":[]"));
    assertEquals(3, body(beyond, "#/lines maxItems + 1").path("lines").size());

    List<Case> within = new BoundCases().within(subject);
    assertTrue(sent(within, "#/title maxLength").contains("\"title\":\"11111\""));
    assertTrue(sent(within, "#/days maximum").contains("\"days\":365"));
  }

  @Test
  void aRefusalMustPointToTheField() {
    Case absent = named(fields(), "#/lines/0/quantity absent").getFirst();
    assertEquals(Optional.empty(), complaint(absent, 400, "#/lines/0/quantity"));
    assertEquals(
        Optional.of("expected the pointer #/lines/0/quantity"), complaint(absent, 400, "#/lines"));
    assertEquals(
        Optional.of("expected 400, not 201"), complaint(absent, 201, "#/lines/0/quantity"));
  }

  @Test
  void aBodyIsSentInEveryFormThatIsNone() {
    List<Case> bodies = new BodyCases().of(subject);
    assertEquals("[]", sent(bodies, "[]"));
    assertEquals(
        "{\"title\":\"x\",\"title\":\"x\",\"lines\":[{\"quantity\":\"1\"}]}",
        sent(bodies, "the same name twice"));
    assertEquals(2_000, sent(bodies, "1,000 lists in each other").length());
    assertTrue(sent(bodies, "2 MiB").length() > 2 * 1024 * 1024);
    assertEquals(
        "application/merge-patch+json",
        named(bodies, "application/merge-patch+json")
            .getFirst()
            .call()
            .header(Call.CONTENT_TYPE)
            .orElseThrow());
  }

  private List<Case> fields() {
    return new FieldCases().of(subject);
  }

  private static Optional<String> complaint(Case one, int status, String pointer) {
    String body = "{\"errors\":[{\"pointer\":\"" + pointer + "\"}]}";
    return one.trial().complaint(RawAnswer.invented(status, body), call -> null);
  }

  private static List<Case> named(List<Case> cases, String name) {
    return cases.stream().filter(one -> one.name().equals(name)).toList();
  }

  private static String sent(List<Case> cases, String name) {
    return named(cases, name).getFirst().call().bodyText();
  }

  private static JsonNode body(List<Case> cases, String name) {
    return Json.tree(sent(cases, name));
  }

  private static Subject subject() {
    ApiOperation operation = Api.of(Json.tree(DOCUMENT)).operations().getFirst();
    Caller owner = new Caller("owner", Optional::empty);
    Call valid =
        new Call(operation, owner, "POST", "/v1/quotes", "", List.of(), Optional.empty())
            .with(Call.CONTENT_TYPE, "application/json")
            .saying(BODY);
    return new Subject(
        operation,
        new OperationRule(
            "createQuote", Set.of("owner"), Set.of("quotes:write"), Need.NO, Need.REQUIRED),
        () -> valid,
        Optional.empty(),
        List.of(),
        new Sample(name -> Optional.empty(), name -> false, "1"));
  }
}
