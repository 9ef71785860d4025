package io.jobwright.quotes.client;

import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ClientIT {

  private static final String CLIENT =
      """
      {"details": {"name": "Miller & Sons", "currency": "EUR", "paymentTermsDays": 30}}
      """;

  @Test
  void aCreatedClientCanBeReadAndIsTold() {
    String location =
        as(TestTokens.acme("sales"))
            .body(CLIENT)
            .post("/v1/clients")
            .then()
            .statusCode(201)
            .header("ETag", "\"0\"")
            .body("id", matchesPattern("cli_[0-9a-z]{26}"))
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);

    as(TestTokens.acme("sales"))
        .get(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("details.name", equalTo("Miller & Sons"))
        .body("details.paymentTermsDays", equalTo(30));
    await("client-changed on Kafka")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              var events = Events.about("jobwright.quotes.client", id);
              assertEquals(1, events.size());
              assertEquals("Miller & Sons", events.getFirst().data().at("/details/name").asText());
              assertEquals(
                  TestTokens.ACME.toString(), events.getFirst().headers().get("ce_tenantid"));
            });
  }

  @Test
  void anotherTenantDoesNotSeeIt() {
    String location =
        as(TestTokens.acme("sales")).body(CLIENT).post("/v1/clients").header("Location");
    as(TestTokens.globex("owner"))
        .get(location)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("not_found"));
    as(TestTokens.globex("owner")).get("/v1/clients").then().body("items", hasSize(0));
  }

  @Test
  void whatDoesNotFitTheSchemaIsRefusedWithAPointerAndChangesNothing() {
    long before = Database.of("quotes").count("select count(*) from client");
    as(TestTokens.acme("sales"))
        .body("{\"details\": {\"name\": \"\", \"currency\": \"EUR\", \"paymentTermsDays\": 30}}")
        .post("/v1/clients")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("validation_failed"))
        .body("errors[0].pointer", equalTo("#/details/name"));
    assertEquals(before, Database.of("quotes").count("select count(*) from client"));
  }

  @Test
  void aChangeBasedOnAnOldVersionIsRefused() {
    String location =
        as(TestTokens.acme("sales")).body(CLIENT).post("/v1/clients").header("Location");
    String patch = "{\"details\": {\"name\": \"Miller Ltd\"}}";
    as(TestTokens.acme("sales"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body(patch)
        .patch(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("details.name", equalTo("Miller Ltd"))
        .body("details.currency", equalTo("EUR"));
    as(TestTokens.acme("sales"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body(patch)
        .patch(location)
        .then()
        .statusCode(412)
        .body("code", equalTo("precondition_failed"));
  }
}
