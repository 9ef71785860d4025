package io.jobwright.quotes;

import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How docs/edge.md says that a list is mirrored, while others change what is in it. */
@QuarkusTest
@WithTestResource(Servers.class)
class MirrorIT {

  private static final Duration OVERLAP = Duration.ofMinutes(2);

  @Test
  void walkedByIdEachIsSeenOnceWhateverChanges() {
    String client = Quoting.client();
    List<String> newestFirst = threeQuotes(client).reversed();
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page = list("/v1/quotes?clientId=" + client + "&limit=1" + cursor);
      seen.addAll(page.getList("items.id"));
      rename(newestFirst.getLast());
      cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
    }
    assertEquals(newestFirst, seen);
  }

  @Test
  void inTheOrderOfChangesNoneIsLost() {
    String client = Quoting.client();
    List<String> quotes = threeQuotes(client);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null && seen.size() < 10) {
      JsonPath page = list("/v1/quotes?sort=updatedAt&clientId=" + client + "&limit=1" + cursor);
      seen.addAll(page.getList("items.id"));
      if (seen.size() == 1) {
        rename(seen.getFirst());
      }
      cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
    }
    assertTrue(seen.containsAll(quotes), seen::toString);
  }

  /** A is changed first and seen last, because something holds it up. */
  @Test
  void aChangeThatWasHeldUpIsFoundByTheOverlap() throws Exception {
    String name = "Held " + IdType.next();
    String a = Quoting.client(name, "EUR");
    String b = Quoting.client(name, "EUR");
    try (ExecutorService thread = Executors.newSingleThreadExecutor();
        Connection holder = Database.of("quotes").asSuperuser();
        PreparedStatement lock =
            holder.prepareStatement("select 1 from client where id = ?::uuid for update")) {
      holder.setAutoCommit(false);
      lock.setString(1, Ids.CLIENT.parse(a).orElseThrow().toString());
      lock.execute();
      Future<Integer> changing = thread.submit(() -> changePhone(a));
      await("the change of A waits").atMost(Duration.ofSeconds(4)).until(() -> waiting() > 0);
      assertEquals(200, changePhone(b));
      Instant newest = Instant.parse(list("/v1/clients/" + b).getString("updatedAt"));
      holder.commit();
      assertEquals(200, changing.get(10, TimeUnit.SECONDS));
      assertFalse(changedAfter(newest, name).contains(a), "or nothing was held up");
      assertTrue(changedAfter(newest.minus(OVERLAP), name).contains(a));
    }
  }

  private static long waiting() {
    return Database.of("quotes")
        .count(
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'
            """);
  }

  private static List<String> threeQuotes(String client) {
    return List.of(
        Quoting.draft(client, Quoting.TWO_HOURS).getString("id"),
        Quoting.draft(client, Quoting.TWO_HOURS).getString("id"),
        Quoting.draft(client, Quoting.TWO_HOURS).getString("id"));
  }

  private static JsonPath list(String path) {
    return as(TestTokens.acme("sales")).get(path).then().statusCode(200).extract().jsonPath();
  }

  private static List<String> changedAfter(Instant moment, String name) {
    return as(TestTokens.acme("sales"))
        .queryParam("q", name)
        .queryParam("sort", "updatedAt")
        .queryParam("updatedAfter", moment.toString())
        .get("/v1/clients")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private static void rename(String quote) {
    patch("/v1/quotes/" + quote, "{\"title\": \"" + IdType.next() + "\"}");
  }

  private static int changePhone(String client) {
    return patch("/v1/clients/" + client, "{\"details\": {\"phone\": \"1\"}}");
  }

  private static int patch(String path, String patch) {
    return as(TestTokens.acme("sales"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(patch)
        .patch(path)
        .statusCode();
  }
}
