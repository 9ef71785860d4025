package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An id that is taken, by whatever was made before: in this request or in another. */
@QuarkusTest
@WithTestResource(Servers.class)
class DuplicateIdIT {

  private static final String SALES = TestTokens.acme("sales");

  private static String item(String id) {
    return "{\"idempotencyKey\": \"%s\", \"body\": {\"id\": \"%s\", \"text\": \"one id twice\"}}"
        .formatted(IdType.next(), id);
  }

  @ParameterizedTest
  @CsvSource({"true, 424", "false, 201"})
  void oneIdTwiceInABatchIsAConflictOfTheSecond(boolean atomic, int first) {
    long before = NotesApi.notes("one id twice");
    String id = Note.ID.format(IdType.next());
    try (CapturedLog log = CapturedLog.open()) {
      as(SALES)
          .body("{\"atomic\": %s, \"items\": [%s, %s]}".formatted(atomic, item(id), item(id)))
          .post("/v1/notes/batch")
          .then()
          .statusCode(207)
          .body("items.status", contains(first, 409))
          .body("items[1].problem.code", equalTo("already_exists"));
      assertTrue(
          log.lines().stream().noneMatch(line -> line.startsWith("ERROR")), log.lines()::toString);
    }
    assertEquals(atomic ? 0 : 1, NotesApi.notes("one id twice") - before);
  }

  @Test
  void aRefusedDuplicateIsOneLineOfTheLog() {
    String id = NotesApi.idOf(NotesApi.written("logged"));
    try (CapturedLog log = CapturedLog.open()) {
      as(SALES)
          .body("{\"id\": \"" + id + "\", \"text\": \"logged\"}")
          .post("/v1/notes")
          .then()
          .statusCode(409);
      assertEquals(1, log.lines().size(), log.lines()::toString);
      assertTrue(log.lines().getFirst().contains("note_pkey"), log.lines()::toString);
    }
  }
}
