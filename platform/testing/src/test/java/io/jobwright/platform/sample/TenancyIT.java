package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.tenancy.CallContext;
import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.testing.TenantTables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class TenancyIT {

  @Inject CallContext call;
  @Inject Notes notes;
  @Inject EntityManager entityManager;

  @Test
  void noTableIsOpenAndNoRoleStandsAboveThePolicies() {
    assertEquals(List.of(), TenantTables.open("quotes"));
    assertEquals(List.of(), TenantTables.crossTenantForeignKeys("quotes"));
    assertEquals(List.of(), TenantTables.rolesAboveThePolicies("quotes"));
  }

  @Test
  void aTableWithoutAPolicyIsFound() throws SQLException {
    try (Connection owner = NotesApi.DATABASE.as("migrator");
        Statement statement = owner.createStatement()) {
      statement.execute("create table forgotten (tenant_id uuid not null, id uuid primary key)");
      statement.execute("create table halfway (tenant_id uuid not null)");
      statement.execute("alter table halfway enable row level security");
      try {
        assertEquals(List.of("forgotten", "halfway"), TenantTables.open("quotes"));
      } finally {
        statement.execute("drop table forgotten, halfway");
      }
    }
  }

  @Test
  void withoutATenantTheDatabaseShowsAndTakesNothing() throws SQLException {
    NotesApi.written("seen by nobody");
    try (Connection app = NotesApi.DATABASE.as("app");
        Statement statement = app.createStatement()) {
      try (ResultSet rows = statement.executeQuery("select count(*) from note")) {
        rows.next();
        assertEquals(0, rows.getLong(1));
      }
      SQLException refused =
          assertThrows(
              SQLException.class,
              () ->
                  statement.execute(
                      "insert into note values ('"
                          + TestTokens.ACME
                          + "', '"
                          + TestTokens.ACME
                          + "', 0, now(), now(), 'forged')"));
      assertTrue(refused.getMessage().contains("row-level security"), refused::getMessage);
    }
  }

  @Test
  void aForeignIdIsAnsweredLikeAnAbsentOne() {
    String path = NotesApi.written("acme's own");
    String absent = "/v1/notes/" + Note.ID.format(TestTokens.ACME);
    String foreign =
        as(TestTokens.globex("owner")).get(path).then().statusCode(404).extract().asString();
    String missing =
        as(TestTokens.globex("owner")).get(absent).then().statusCode(404).extract().asString();
    assertEquals(blanked(missing), blanked(foreign));
    as(TestTokens.globex("owner"))
        .header("If-Match", "\"0\"")
        .body(NotesApi.body("taken over"))
        .post(path + "/rewrite")
        .then()
        .statusCode(404);
    assertEquals(1, NotesApi.notes("acme's own"));
  }

  /** Without what differs in any two answers: the path asked for and the request's id. */
  private static String blanked(String problem) {
    return problem.replaceAll("not_[0-9a-z]{26}", "ID").replaceAll("req_[0-9a-z]{26}", "ID");
  }

  /** As if the lock in the database stood open: the connection is told the other tenant. */
  @Test
  @ActivateRequestContext
  void aRowOfAnotherTenantIsStoppedEvenWhereTheDatabaseLetsItThrough() {
    NotesApi.written("acme's again");
    call.enterEvent(TestTokens.GLOBEX, "test", null);
    IllegalStateException stopped =
        assertThrows(
            IllegalStateException.class,
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          entityManager
                              .createNativeQuery("select set_config('app.tenant', ?1, true)")
                              .setParameter(1, TestTokens.ACME.toString())
                              .getSingleResult();
                          notes.find("text", "acme's again").list();
                        }));
    assertTrue(stopped.getMessage().contains("another tenant"), stopped::getMessage);
  }

  @Test
  @ActivateRequestContext
  void aNewRowBelongsToTheTenantOfTheCall() {
    call.enterEvent(TestTokens.GLOBEX, "test", null);
    Note note = new Note(IdType.next(), "globex's own", Clock.systemUTC());
    QuarkusTransaction.requiringNew().run(() -> notes.persist(note));
    assertEquals(TestTokens.GLOBEX, note.tenantId());
    as(TestTokens.acme("owner")).get("/v1/notes/" + note.aggregateId()).then().statusCode(404);
    as(TestTokens.globex("owner")).get("/v1/notes/" + note.aggregateId()).then().statusCode(200);
  }

  @Test
  void aTokenOfNoOrganizationMayNothing() {
    as(TestTokens.withoutOrganization()).get("/v1/notes").then().statusCode(403);
  }

  @Test
  void aMachineClientMayWhatRoleAndScopeBothName() {
    as(TestTokens.integrator("quotes:read")).get("/v1/notes").then().statusCode(200);
    as(TestTokens.integrator("quotes:read"))
        .body(NotesApi.body("beyond scope"))
        .post("/v1/notes")
        .then()
        .statusCode(403);
    assertEquals(0, NotesApi.notes("beyond scope"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organization organization quotes:read",
        "quotes:read quotes:read",
        " quotes:read"
      })
  void aScopeMayBeNamedTwice(String scope) {
    as(TestTokens.integrator(scope)).get("/v1/notes").then().statusCode(200);
  }

  /** RFC 6749, 3.3: one blank between two scopes, and none elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"quotes:read  openid"})
  void aScopeAgainstItsGrammarIsTheTokensFault(String scope) {
    as(TestTokens.integrator(scope)).get("/v1/notes").then().statusCode(401);
  }

  @Test
  void scopesThatGrantNothingAreNoFault() {
    String hundred =
        IntStream.range(0, 100).mapToObj(i -> "scope:" + i).collect(Collectors.joining(" "));
    for (String scope : List.of("", " ", hundred)) {
      as(TestTokens.integrator(scope)).get("/v1/notes").then().statusCode(403);
    }
    as(TestTokens.integrator(hundred + " quotes:read")).get("/v1/notes").then().statusCode(200);
  }

  @Test
  void aClaimOfAnotherTypeIsNoFaultOfOurs() {
    for (String claim : List.of("scope", "azp", "organization")) {
      for (Object value : List.of(7, true, List.of("quotes:read"), Map.of("a", "b"))) {
        int status = as(TestTokens.saying(claim, value)).get("/v1/notes").statusCode();
        assertTrue(Set.of(200, 401, 403).contains(status), claim + " " + value + ": " + status);
      }
    }
  }
}
