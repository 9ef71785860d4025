package io.jobwright.workorders.workorder;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.jobwright.workorders.ApprovedQuote;
import io.jobwright.workorders.Json;
import io.jobwright.workorders.Workshop;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not read all work orders sees the own ones, and no money anywhere. */
@QuarkusTest
@WithTestResource(Servers.class)
class OwnJobsIT {

  private static final String TECHNICIAN = TestTokens.acme("technician");
  private static final String ME = TestTokens.subject(TestTokens.ACME, "technician");
  private static final Pattern MONEY =
      Pattern.compile("(?i)money|price|net|gross|tax|currency|payable|cost|discount");

  private Workshop workshop;
  private String path;

  @BeforeEach
  void approved() {
    workshop = Workshop.of(ApprovedQuote.forAdvice());
    path = "/v1/work-orders/" + workshop.id();
  }

  private ValidatableResponse assign(String body) {
    return assign(body, workshop.version());
  }

  private ValidatableResponse assign(String body, long version) {
    return as(TestTokens.acme("dispatcher"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .patch(path)
        .then();
  }

  private static String responsible(String member) {
    return "{\"responsibleId\": \"" + member + "\"}";
  }

  /** The client's terms of payment and currency are no prices. */
  private static void assertNoMoney(Response answer) {
    assertEquals(200, answer.statusCode(), answer.asString());
    JsonNode jobs = Json.parse(answer.asString());
    jobs.findParents("client").forEach(job -> ((ObjectNode) job).remove("client"));
    assertFalse(MONEY.matcher(jobs.toString()).find(), jobs::toString);
  }

  @Test
  void aJobOfOthersIsNotThere() {
    as(TECHNICIAN).get(path).then().statusCode(404).body("code", equalTo("not_found"));
    as(TECHNICIAN).get(path + "/pick-list").then().statusCode(404);
    for (String move : List.of("start", "complete")) {
      workshop.move("technician", move, null).statusCode(404);
    }
    String pick = "{\"lineId\": \"" + workshop.quote().lineId(0) + "\", \"quantity\": \"1\"}";
    workshop.move("technician", "picks", "{\"lines\": [" + pick + "]}").statusCode(404);
    as(TECHNICIAN)
        .queryParam("clientId", workshop.quote().clientId())
        .get("/v1/work-orders")
        .then()
        .statusCode(200)
        .body("items", empty());
    assertEquals("AUTHORIZED", workshop.read().path("status").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"responsibleId\": \"%s\"}", "{\"crewIds\": [\"other\", \"%s\"]}"})
  void theOwnJobIsReadAndDoneWithoutAnyMoney(String assignment) {
    assign(assignment.formatted(ME)).statusCode(200);
    assertNoMoney(as(TECHNICIAN).get(path));
    as(TECHNICIAN)
        .get(path)
        .then()
        .body("lines[0].quantity", equalTo("2"))
        .body("lines[0].unit", equalTo("C62"))
        .body("client.name", not(nullValue()));
    Response list =
        as(TECHNICIAN).queryParam("jobId", workshop.quote().jobId()).get("/v1/work-orders");
    assertNoMoney(list);
    list.then().body("items.id", contains(workshop.id()));
    assertNoMoney(as(TECHNICIAN).get(path + "/pick-list"));
    assertNoMoney(workshop.move("technician", "start", null).extract().response());
    assertNoMoney(workshop.move("technician", "complete", null).extract().response());
    as(TestTokens.acme("dispatcher")).get(path).then().body("money.payable", not(nullValue()));
  }

  @Test
  void theTwoSightsOfAVersionHaveTagsOfTheirOwn() {
    assign(responsible(ME)).statusCode(200).header("ETag", "\"1\"");
    String whole = as(TestTokens.acme("dispatcher")).get(path).header("ETag");
    Response own = as(TECHNICIAN).header("If-None-Match", whole).get(path);
    assertNoMoney(own);
    assertEquals("\"1-no-money\"", own.header("ETag"));
    for (String known : List.of("\"1-no-money\"", "W/\"1-no-money\"")) {
      as(TECHNICIAN).header("If-None-Match", known).get(path).then().statusCode(304);
    }
    as(TECHNICIAN)
        .header("If-Match", own.header("ETag"))
        .post(path + "/start")
        .then()
        .statusCode(200)
        .header("ETag", "\"2-no-money\"");
  }

  @Test
  void whoMayChangeAllFindsAllAndIsToldNoMoneyWithoutReadingThem() {
    String program = TestTokens.integrator("work-orders:write");
    as(program)
        .header("If-Match", "*")
        .body("{\"reason\": \"Double\"}")
        .post(path + "/cancel")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("money", nullValue());
  }

  @Test
  void aRepeatWithANarrowerTokenIsNoRepeat() {
    assign(responsible(TestTokens.subject(TestTokens.ACME, "integrator"))).statusCode(200);
    String key = IdType.next().toString();
    for (String scopes : List.of("work-orders:read jobs:perform", "jobs:perform")) {
      Response answer =
          RestAssured.given()
              .contentType("application/json")
              .header("Authorization", "Bearer " + TestTokens.integrator(scopes))
              .header("Idempotency-Key", key)
              .header("If-Match", "\"1\"")
              .post(path + "/start");
      assertEquals(scopes.contains("read") ? 200 : 422, answer.statusCode());
      assertEquals(scopes.contains("read"), answer.path("money") != null);
    }
  }

  @Test
  void aKeyOfSomebodyElseDoesNotShowTheAnswerThatWasForThem() {
    assign(responsible(ME)).statusCode(200);
    String key = IdType.next().toString();
    for (String role : List.of("dispatcher", "technician")) {
      Response answer =
          RestAssured.given()
              .contentType("application/json")
              .header("Authorization", "Bearer " + TestTokens.acme(role))
              .header("Idempotency-Key", key)
              .header("If-Match", "\"1\"")
              .post(path + "/start");
      assertEquals(role.equals("dispatcher") ? 200 : 422, answer.statusCode());
    }
  }

  @Test
  void theTeamIsSaidByThoseWhoDispatchWhileThereIsWorkToDo() {
    as(TECHNICIAN)
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(responsible(ME))
        .patch(path)
        .then()
        .statusCode(403);
    assign("{\"responsibleId\": \"ann\", \"crewIds\": [\"bob\", \"eve\"]}")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("responsibleId", equalTo("ann"))
        .body("crewIds", contains("bob", "eve"));
    assign(responsible("ann")).statusCode(200).header("ETag", "\"1\"");
    assign("{\"responsibleId\": null}")
        .body("responsibleId", nullValue())
        .body("crewIds", contains("bob", "eve"));
    as(TestTokens.acme("sales"))
        .get("/v1/work-orders?member=eve")
        .then()
        .body("items.id", hasItem(workshop.id()));
    assign("{\"crewIds\": [\"bob\", \"bob\"]}")
        .statusCode(422)
        .body("errors.pointer", contains("#/crewIds"));
    assign(responsible("not a subject")).statusCode(422).body("code", equalTo("patch_invalid"));
    assign("{\"priority\": 1}").statusCode(400).body("code", equalTo("unknown_field"));
    workshop.move("dispatcher", "cancel", "{\"reason\": \"Too dear\"}").statusCode(200);
    assign(responsible("ann")).statusCode(409).body("detail", containsString("CANCELLED"));
  }
}
