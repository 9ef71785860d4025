package io.jobwright.quotes.offer;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ApprovalIT {

  private static final String BY_PHONE =
      "{\"approvedBy\": \"Ann Miller\", \"reason\": \"by phone\"}";

  @Test
  void sendingShowsTheLinkOnceAndFreezesTheQuote() {
    JsonPath draft = Quoting.draft();
    JsonPath sent =
        Quoting.move(draft, "send", "")
            .then()
            .statusCode(200)
            .header("ETag", "\"1\"")
            .body("status", equalTo("SENT"))
            .body("sentAt", notNullValue())
            .body("documentHash", matchesPattern("[0-9a-f]{64}"))
            .body("publicToken", matchesPattern("[A-Za-z0-9_-]{64}"))
            .body("lines[0].stock", nullValue())
            .extract()
            .jsonPath();
    assertEquals(
        "http://localhost:8080/v1/public/quotes/" + sent.getString("publicToken"),
        sent.getString("publicUrl"));
    JsonPath read = Quoting.read(sent);
    assertNull(read.getString("publicToken"));
    assertNull(read.getString("publicUrl"));

    String before = Quoting.footprint();
    illegal(Quoting.move(sent, "send", ""));
    illegal(Quoting.move(sent, "lines", "{\"lines\": [" + Quoting.TWO_HOURS + "]}"));
    illegal(
        as(TestTokens.acme("sales"))
            .header("If-Match", Quoting.etag(sent))
            .delete(
                "/v1/quotes/%s/lines/%s"
                    .formatted(sent.getString("id"), sent.getString("lines[0].lineId"))));
    illegal(
        as(TestTokens.acme("sales"))
            .contentType("application/merge-patch+json")
            .header("If-Match", Quoting.etag(sent))
            .body("{\"title\": \"Dearer\"}")
            .patch("/v1/quotes/" + sent.getString("id")));
    assertEquals(before, Quoting.footprint());
  }

  @Test
  void sendingTakesTheClientOfThatMoment() {
    JsonPath draft = Quoting.draft();
    as(TestTokens.acme("sales"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body("{\"details\": {\"name\": \"Miller Ltd\"}}")
        .patch("/v1/clients/" + draft.getString("clientId"))
        .then()
        .statusCode(200);
    assertEquals("Miller & Sons", Quoting.read(draft).getString("client.name"));
    assertEquals("Miller Ltd", Quoting.sent(draft).getString("client.name"));
  }

  @Test
  void whatIsNoOfferIsNotSent() {
    String client = Quoting.client();
    Quoting.move(Quoting.draft(client), "send", "")
        .then()
        .statusCode(422)
        .body("code", equalTo("quote_empty"));
  }

  @Test
  void staffRecordsAnApprovalWithWhoAndWhy() {
    JsonPath sent = Quoting.sent();
    Quoting.move(sent, "approve", BY_PHONE)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("APPROVED"))
        .body("approval.by", equalTo("Ann Miller"))
        .body("approval.reason", equalTo("by phone"))
        .body("approval.channel", equalTo("STAFF"))
        .body("approval.documentHash", equalTo(sent.getString("documentHash")))
        .body("approval.at", notNullValue())
        .body("decline", nullValue());
    assertEquals(
        List.of("STAFF null null"),
        evidence(sent, "decision_channel", "decision_remote_address", "decision_user_agent"));
  }

  @Test
  void anApprovalByStaffSaysWhoAndWhy() {
    JsonPath sent = Quoting.sent();
    String before = Quoting.footprint();
    for (String body :
        List.of("{}", "{\"approvedBy\": \"Ann\"}", "{\"approvedBy\": \" \", \"reason\": \"x\"}")) {
      Quoting.move(sent, "approve", body)
          .then()
          .statusCode(400)
          .body("code", equalTo("validation_failed"));
    }
    assertEquals(before, Quoting.footprint());
  }

  @Test
  void staffRecordsARefusal() {
    JsonPath sent = Quoting.sent();
    Quoting.move(sent, "decline", "{\"reason\": \"too dear\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("DECLINED"))
        .body("decline.reason", equalTo("too dear"))
        .body("decline.channel", equalTo("STAFF"))
        .body("approval", nullValue());
  }

  @Test
  void aMoveTheTableDoesNotHaveIsAConflictAndChangesNothing() {
    JsonPath draft = Quoting.draft();
    String beforeDraft = Quoting.footprint();
    illegal(Quoting.move(draft, "approve", BY_PHONE));
    illegal(Quoting.move(draft, "decline", "{}"));
    illegal(Quoting.move(draft, "withdraw", ""));
    assertEquals(beforeDraft, Quoting.footprint());

    JsonPath approved = Quoting.move(Quoting.sent(), "approve", BY_PHONE).jsonPath();
    JsonPath declined = Quoting.move(Quoting.sent(), "decline", "{}").jsonPath();
    JsonPath withdrawn = Quoting.move(Quoting.sent(), "withdraw", "").jsonPath();
    assertEquals("WITHDRAWN", withdrawn.getString("status"));
    String before = Quoting.footprint();
    for (JsonPath decided : List.of(approved, declined, withdrawn)) {
      illegal(Quoting.move(decided, "approve", BY_PHONE));
      illegal(Quoting.move(decided, "decline", "{}"));
      illegal(Quoting.move(decided, "withdraw", ""));
      illegal(Quoting.move(decided, "send", ""));
    }
    assertEquals(before, Quoting.footprint());
  }

  @Test
  void onlyWhoMayWriteQuotesMovesThem() {
    JsonPath sent = Quoting.sent();
    for (String role : List.of("dispatcher", "accountant", "technician", "warehouse")) {
      for (String verb : List.of("approve", "decline", "withdraw", "send")) {
        as(TestTokens.acme(role))
            .header("If-Match", Quoting.etag(sent))
            .body(BY_PHONE)
            .post("/v1/quotes/" + sent.getString("id") + "/" + verb)
            .then()
            .statusCode(403);
      }
    }
    as(TestTokens.globex("owner"))
        .header("If-Match", "*")
        .body(BY_PHONE)
        .post("/v1/quotes/" + sent.getString("id") + "/approve")
        .then()
        .statusCode(404);
    assertEquals("SENT", Quoting.read(sent).getString("status"));
  }

  @Test
  void anonymousWithoutALinkIsUnauthenticated() {
    anonymous().get("/v1/quotes").then().statusCode(401);
  }

  private static void illegal(Response response) {
    response
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid_state_transition"));
  }

  private static List<String> evidence(JsonPath quote, String... columns) {
    String all = "coalesce(" + String.join(", 'null') || ' ' || coalesce(", columns) + ", 'null')";
    return Database.of("quotes")
        .column("select " + all + " from quote where id = ?::uuid", Quoting.uuid(quote));
  }
}
