package io.jobwright.quotes.client;

import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.Ids;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  private static Response named(String ref) {
    return as(TestTokens.acme("sales"))
        .body(CLIENT.replaceFirst("\\{", "{\"externalRefs\": [\"" + ref + "\"], "))
        .post("/v1/clients");
  }

  @Test
  void aNameOfAnotherSystemIsOfOneClientOnly() {
    String first = named("accounting:4711").then().statusCode(201).extract().header("Location");
    named("accounting:4711")
        .then()
        .statusCode(409)
        .body("code", equalTo("already_exists"))
        .body("existing", equalTo(first))
        .body("errors.pointer", contains("#/externalRefs/0"));
    String second = named("crm:4711").then().statusCode(201).extract().header("Location");
    as(TestTokens.acme("sales"))
        .get("/v1/clients?externalRef=crm:4711")
        .then()
        .body("items.externalRefs", contains(List.of("crm:4711")));
    patched(second, "[\"crm:4711\", \"accounting:4711\"]")
        .statusCode(409)
        .body("existing", equalTo(first));
    patched(first, "[]").statusCode(200).body("externalRefs", hasSize(0));
    patched(second, "[\"crm:4711\", \"accounting:4711\"]").statusCode(200);
    as(TestTokens.user(UUID.randomUUID(), "sales"))
        .body(CLIENT.replaceFirst("\\{", "{\"externalRefs\": [\"crm:4711\"], "))
        .post("/v1/clients")
        .then()
        .statusCode(201);
    for (String wrong : List.of("4711", "CRM:4711", "crm:", "crm:47 11")) {
      named(wrong).then().statusCode(400).body("code", equalTo("validation_failed"));
    }
  }

  private static ValidatableResponse patched(String location, String externalRefs) {
    return as(TestTokens.acme("sales"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"externalRefs\": " + externalRefs + "}")
        .patch(location)
        .then();
  }

  @Test
  void ofManyAtOnceWithOneNameOneIsMadeAndTheOthersAreToldWhich() throws Exception {
    List<Response> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      List<Future<Response>> running = new ArrayList<>();
      for (int n = 0; n < 10; n++) {
        running.add(threads.submit(() -> named("accounting:raced")));
      }
      for (Future<Response> one : running) {
        answers.add(one.get());
      }
    }
    List<String> made =
        answers.stream()
            .filter(answer -> answer.statusCode() == 201)
            .map(answer -> answer.header("Location"))
            .toList();
    assertEquals(1, made.size());
    for (Response other : answers) {
      if (other.statusCode() != 201) {
        other.then().statusCode(409).body("existing", equalTo(made.getFirst()));
      }
    }
  }

  @Test
  void anIdOfTheCallersIsKeptAndGivenOnce() {
    String id = Ids.CLIENT.format(IdType.next());
    String body = CLIENT.replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
    as(TestTokens.acme("sales"))
        .body(body)
        .post("/v1/clients")
        .then()
        .statusCode(201)
        .body("id", equalTo(id));
    as(TestTokens.acme("sales"))
        .body(body)
        .post("/v1/clients")
        .then()
        .statusCode(409)
        .body("code", equalTo("already_exists"));
    as(TestTokens.acme("sales"))
        .body(body.replace("cli_", "quo_"))
        .post("/v1/clients")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("#/id"));
  }
}
