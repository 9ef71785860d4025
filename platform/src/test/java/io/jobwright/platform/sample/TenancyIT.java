package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.testing.TenantTables;
import io.jobwright.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class TenancyIT {

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
}
