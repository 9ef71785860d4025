package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class PagingIT {

  private static Response list(String text, int limit, String cursor) {
    var request = as(TestTokens.acme("sales")).queryParam("text", text).queryParam("limit", limit);
    return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/notes");
  }

  @Test
  void walkingThePagesSeesEachNoteOnceThoughOthersAreWrittenMeanwhile() {
    List<String> written = new ArrayList<>();
    for (int n = 0; n < 23; n++) {
      written.add(NotesApi.idOf(NotesApi.written("walk")));
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page = list("walk", 5, cursor);
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
      NotesApi.written("walk");
    } while (cursor != null);
    Collections.reverse(written);
    assertEquals(written, seen);
  }

  @Test
  void aCursorIsGoodForItsOwnListOnly() {
    for (int n = 0; n < 3; n++) {
      NotesApi.written("cursor");
    }
    Response first = list("cursor", 2, null);
    String cursor = first.path("nextCursor");
    first.then().header("Link", startsWith("</v1/notes?"));
    list("cursor", 2, cursor)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("nextCursor", nullValue());
    list("another filter", 2, cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
    String tampered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);
    list("cursor", 2, tampered).then().statusCode(400).body("code", equalTo("cursor_invalid"));
    as(TestTokens.globex("sales"))
        .queryParam("text", "cursor")
        .queryParam("cursor", cursor)
        .get("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
    list("cursor", 0, null).then().statusCode(400).body("code", equalTo("invalid_parameter"));
  }
}
