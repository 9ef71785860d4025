package io.jobwright.quotes.client;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Names as people write and look for them, and patches of one field. */
@QuarkusTest
@WithTestResource(Servers.class)
class ClientTextsIT {

  private final UUID tenant = IdType.next();

  private String client(String details) {
    return as(TestTokens.user(tenant, "sales"))
        .body("{\"details\": {" + details + ", \"currency\": \"EUR\", \"paymentTermsDays\": 30}}")
        .post("/v1/clients")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse named(String text) {
    return as(TestTokens.user(tenant, "sales"))
        .queryParam("q", text)
        .get("/v1/clients")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse read(String id) {
    return as(TestTokens.user(tenant, "sales")).get("/v1/clients/" + id).then().statusCode(200);
  }

  private void patch(String id, String patch) {
    as(TestTokens.user(tenant, "sales"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(patch)
        .patch("/v1/clients/" + id)
        .then()
        .statusCode(200);
  }

  @Test
  void aNameIsFoundHoweverItsLettersAreComposed() {
    String composed = client("\"name\": \"ärzte\"");
    String apart = client("\"name\": \"C\u030cerma\u0301k \"");
    read(apart).body("details.name", equalTo("Čermák"));
    named("ÄRZTE").body("items.id", contains(composed));
    named("a\u0308rzte").body("items.id", contains(composed));
    named("čermák").body("items.id", contains(apart));
    named("C\u030cERMA\u0301K").body("items.id", contains(apart));
  }

  @Test
  void whatSomeReadersTakeForSyntaxIsText() {
    String name = "Müller & Söhne <\\\"O'Brien\\\">";
    String id = client("\"name\": \"" + name + "\"");
    read(id).body("details.name", equalTo("Müller & Söhne <\"O'Brien\">"));
    named("O'Brien").body("items.id", contains(id));
    named("&").body("items.id", contains(id));
    named("%").body("items.id", empty());
    named("_").body("items.id", empty());
  }

  @Test
  void aPatchOfOneFieldLeavesTheOthers() {
    String id =
        client(
            "\"name\": \"Miller\", \"taxId\": \"IE1234567T\", \"phone\": \"1\", \"billingAddress\":"
                + " {\"line1\": \"1 High Street\", \"city\": \"Dublin\", \"country\": \"IE\"}");
    patch(id, "{\"details\": {\"billingAddress\": {\"city\": \"Graz\"}}}");
    read(id)
        .body("details.billingAddress.city", equalTo("Graz"))
        .body("details.billingAddress.line1", equalTo("1 High Street"))
        .body("details.taxId", equalTo("IE1234567T"))
        .body("details.phone", equalTo("1"));
    patch(id, "{\"details\": {\"phone\": null}}");
    read(id)
        .body("details.phone", nullValue())
        .body("details.billingAddress.city", equalTo("Graz"))
        .body("details.name", equalTo("Miller"));
  }

  @Test
  void aDecidedQuoteStaysAsItWas() {
    var sent = Quoting.sent();
    Quoting.move(sent, "approve", "{\"approvedBy\": \"Ann\", \"reason\": \"by phone\"}")
        .then()
        .statusCode(200)
        .body("documentHash", equalTo(sent.getString("documentHash")))
        .body("version", equalTo(2));
    as(TestTokens.acme("sales"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"title\": \"Dearer\"}")
        .patch("/v1/quotes/" + sent.getString("id"))
        .then()
        .statusCode(409);
  }
}
