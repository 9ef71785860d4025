package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class PagingIT {

  private static final String TENANT = TestTokens.ACME.toString();

  private static Response list(Map<String, ?> parameters) {
    RequestSpecification request = as(TestTokens.acme("sales"));
    return request.queryParams(parameters).get("/v1/notes");
  }

  private static Response list(String text, int limit, String cursor) {
    return list(
        cursor == null
            ? Map.of("text", text, "limit", limit)
            : Map.of("text", text, "limit", limit, "cursor", cursor));
  }

  /** The ids of all pages; between two pages somebody does something. */
  private static List<String> walk(String text, String sort, int limit, IntConsumer between) {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      Map<String, Object> parameters = new HashMap<>();
      parameters.putAll(Map.of("text", text, "sort", sort, "limit", limit));
      if (cursor != null) {
        parameters.put("cursor", cursor);
      }
      Response page = list(parameters);
      assertEquals(200, page.statusCode(), page.asString());
      List<String> ids = page.path("items.id");
      seen.addAll(ids);
      cursor = page.path("nextCursor");
      between.accept(++pages);
    } while (cursor != null);
    return seen;
  }

  /** Notes of one text; of every four, two are due the same day, one the next and one never. */
  private static void insert(String text, int count) {
    NotesApi.DATABASE.column(
        """
        insert into note (tenant_id, id, version, created_at, updated_at, text, priority, due)
        select ?::uuid, uuidv7(), 0, now(), now(), ?, case n % 3 when 0 then 'HIGH' else 'NORMAL' end,
               case n % 4 when 0 then null when 1 then date '2026-03-02' else date '2026-03-01' end
          from generate_series(1, ?) as n
        returning id
        """,
        TENANT, text, count);
  }

  private static void deleteAnywhere(String text, int count) {
    NotesApi.DATABASE.column(
        """
        delete from note where id in (select id from note where text = ? order by random() limit ?)
        returning id
        """,
        text,
        count);
  }

  private static List<String> idsInOrder(String text, String orderBy) {
    return NotesApi.DATABASE
        .column("select id from note where text = ? order by " + orderBy, text)
        .stream()
        .map(id -> Note.ID.format(UUID.fromString(id)))
        .toList();
  }

  @Test
  void walkingThePagesSeesEachNoteOnceThoughOthersAreWrittenMeanwhile() {
    List<String> written = new ArrayList<>();
    for (int n = 0; n < 23; n++) {
      written.add(NotesApi.idOf(NotesApi.written("walk")));
    }
    List<String> seen = walk("walk", "-id", 5, page -> NotesApi.written("walk"));
    Collections.reverse(written);
    assertEquals(written, seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"due", "updatedAt,-due"})
  void tenThousandRowsWithEqualKeysAreEachSeenOnceWhileRowsComeAndGo(String sort) {
    String text = "ten thousand by " + sort;
    insert(text, 10_000);
    Set<String> before = new HashSet<>(idsInOrder(text, "id"));
    List<String> seen =
        walk(
            text,
            sort,
            200,
            page -> {
              if (page % 5 == 1) {
                insert(text, 20);
                deleteAnywhere(text, 20);
              }
            });
    Set<String> after = new HashSet<>(idsInOrder(text, "id"));
    assertEquals(seen.size(), new HashSet<>(seen).size(), "a note was seen twice");
    before.retainAll(after);
    assertTrue(before.size() > 9_000, "most notes were there all along");
    before.removeAll(seen);
    assertEquals(Set.of(), before, "notes that were there all along and not seen");
  }

  @ParameterizedTest
  @CsvSource({
    "due, 'due, id'",
    "-due, 'due desc, id desc'",
    "'updatedAt,-due', 'updated_at, due desc, id desc'",
    "'-text,due', 'text desc, due, id'",
    "'due,-updatedAt,id', 'due, updated_at desc, id'",
    "'-updatedAt', 'updated_at desc, id desc'",
  })
  void theOrderIsTheOneAskedForAcrossPages(String sort, String orderBy) {
    String text = "sorted by " + sort;
    insert(text, 23);
    assertEquals(idsInOrder(text, orderBy), walk(text, sort, 4, page -> {}));
  }

  @ParameterizedTest
  @CsvSource({
    "sort, colour, 'sort takes id, text, due, updatedAt, each once'",
    "sort, 'due,due', each once",
    "sort, 'due,', each once",
    "sort, --due, each once",
    "sort, 'due,text,updatedAt,id', at most 3",
    "expand, client, nothing to expand",
    "limit, 0, 1 or more",
    "limit, many, whole number",
    "limit, 99999999999, whole number",
    "priority, 'HIGH,LOUD', 'HIGH, NORMAL'",
    "priority, 'HIGH,', no value",
    "updatedAfter, yesterday, moment",
    "updatedAfter, 2026-03-31T08:00:00, moment",
    "updatedAfter, +300000-01-01T00:00:00Z, moment",
    "updatedAfter, -9999-01-01T00:00:00Z, moment",
    "dueBefore, +99999999-01-01, date",
    "expand, 'client,client', nothing to expand",
    "dueBefore, 2026-02-30, date",
    "q, a\\0b, NUL",
  })
  void aParameterThatDoesNotFitIsRefusedByName(String name, String value, String detail) {
    list(Map.of(name, value.replace("\\0", "\0")))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid_parameter"))
        .body("detail", containsString(detail));
  }

  @Test
  void aParameterSaidTwiceIsRefused() {
    as(TestTokens.acme("sales"))
        .get("/v1/notes?text=a&text=b")
        .then()
        .statusCode(400)
        .body("detail", containsString("more than once"));
  }

  @Test
  void filtersNarrowTheList() {
    insert("50% off", 4);
    insert("5000 off", 4);
    list(Map.of("q", "50% OFF")).then().statusCode(200).body("items", hasSize(4));
    list(Map.of("q", "0 off", "priority", "HIGH")).then().body("items", hasSize(1));
    list(Map.of("q", "0% off", "dueBefore", "2026-03-02")).then().body("items", hasSize(2));
    list(Map.of("text", "50% off", "updatedAfter", "2099-01-01T00:00:00+02:00"))
        .then()
        .statusCode(200)
        .body("items", hasSize(0))
        .body("nextCursor", nullValue());
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
        .body("nextCursor", nullValue())
        .header("Link", nullValue());
    list("another filter", 2, cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
    list(Map.of("text", "cursor", "sort", "id", "cursor", cursor))
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
    Response spelled = list(Map.of("q", "cursor", "sort", "text", "limit", 2));
    list(Map.of("q", "cursor], sort=[text", "cursor", spelled.<String>path("nextCursor")))
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
    String tampered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);
    for (String wrong : List.of(tampered, "x", "####", cursor + "AAAA")) {
      list("cursor", 2, wrong).then().statusCode(400).body("code", equalTo("cursor_invalid"));
    }
    as(TestTokens.globex("sales"))
        .queryParam("text", "cursor")
        .queryParam("cursor", cursor)
        .get("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
  }
}
