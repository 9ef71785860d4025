package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class OutboxIT {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void anEventIsACloudEventInBinaryMode() {
    String path = NotesApi.written("an event");
    String id = NotesApi.idOf(path);
    await("note-written").atMost(SOON).until(() -> Events.about(Note.TOPIC, id).size() == 1);
    Events.Seen event = Events.about(Note.TOPIC, id).getFirst();
    assertEquals("1.0", event.headers().get("ce_specversion"));
    assertEquals("io.jobwright.sample.note-written.v1", event.headers().get("ce_type"));
    assertEquals("/services/quotes", event.headers().get("ce_source"));
    assertEquals(id, event.headers().get("ce_subject"));
    assertEquals(TestTokens.ACME.toString(), event.headers().get("ce_tenantid"));
    assertEquals("0", event.headers().get("ce_aggregateversion"));
    assertEquals("application/json", event.headers().get("content-type"));
    assertEquals("an event", event.data().get("text").asText());
  }

  @Test
  void theTraceOfTheRequestGoesOnInItsEventAndWhatIsNoneDoesNot() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    assertEquals(trace, traceOfEventAfter(trace));
    assertNull(traceOfEventAfter("no trace"));
  }

  private static String traceOfEventAfter(String traceparent) {
    String path =
        as(TestTokens.acme("sales"))
            .header("traceparent", traceparent)
            .body(NotesApi.body("traced"))
            .post("/v1/notes")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = NotesApi.idOf(path);
    await("note-written").atMost(SOON).until(() -> Events.about(Note.TOPIC, id).size() == 1);
    return Events.about(Note.TOPIC, id).getFirst().headers().get("traceparent");
  }

  @Test
  void eventsOfOneAggregateComeInTheOrderOfItsChangesAndMoveToTheLog() {
    String path = NotesApi.written("0");
    String id = NotesApi.idOf(path);
    for (int n = 1; n <= 100; n++) {
      as(TestTokens.acme("sales"))
          .header("If-Match", "\"" + (n - 1) + "\"")
          .body(NotesApi.body(Integer.toString(n)))
          .post(path + "/rewrite")
          .then()
          .statusCode(200);
    }
    await("all events").atMost(SOON).until(() -> Events.about(Note.TOPIC, id).size() == 101);
    List<Events.Seen> events = Events.about(Note.TOPIC, id);
    assertEquals(
        IntStream.rangeClosed(0, 100).mapToObj(Integer::toString).toList(),
        events.stream().map(event -> event.data().get("text").asText()).toList());
    assertEquals(
        LongStream.rangeClosed(0, 100).mapToObj(Long::toString).toList(),
        events.stream().map(event -> event.headers().get("ce_aggregateversion")).toList());
    await("outbox empty")
        .atMost(SOON)
        .until(() -> NotesApi.DATABASE.count("select count(*) from outbox") == 0);
    assertEquals(
        101, NotesApi.DATABASE.count("select count(*) from outbox_log where aggregateid = ?", id));
  }

  @Test
  void whatIsRolledBackIsNeverTold() {
    long before = NotesApi.events();
    NotesApi.write("crash").then().statusCode(500);
    assertEquals(0, NotesApi.notes("crash"));
    assertEquals(before, NotesApi.events());
  }
}
