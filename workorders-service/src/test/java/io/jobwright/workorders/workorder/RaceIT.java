package io.jobwright.workorders.workorder;

import static io.jobwright.platform.testing.Api.as;
import static io.jobwright.workorders.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.jobwright.workorders.ApprovedQuote;
import io.jobwright.workorders.Workshop;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People and inventory change one work order at the same moment. */
@QuarkusTest
@WithTestResource(Servers.class)
class RaceIT {

  private static final int ANSWERS = 40;
  private static final int TRIES = 200;

  /** As the API asks of callers: after 412 read again and repeat. Returns the refusals met. */
  private static int moveUntilDone(Workshop workshop, String move) {
    for (int refused = 0; refused < TRIES; refused++) {
      int status =
          as(TestTokens.acme("dispatcher"))
              .header("If-Match", "\"" + workshop.version() + "\"")
              .post("/v1/work-orders/" + workshop.id() + "/" + move)
              .statusCode();
      if (status == 200) {
        return refused;
      }
      assertEquals(412, status, "a lost race is a 412");
    }
    throw new AssertionError(move + " did not get through in " + TRIES + " tries");
  }

  @Test
  void movesAndAnswersAtTheSameMomentAllSucceedInTheEnd()
      throws InterruptedException, ExecutionException {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    List<Events.Sent> answers = new ArrayList<>();
    for (int version = 0; version < ANSWERS; version++) {
      answers.add(workshop.allReserved(version));
    }
    workshop.hear("RESERVED", answers.getFirst());
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> job =
          people.submit(
              () -> moveUntilDone(workshop, "start") + moveUntilDone(workshop, "complete"));
      Events.send(answers.subList(1, ANSWERS).toArray(Events.Sent[]::new));
      assertTrue(job.get() >= 0);
    }
    // One version for each answer after the authorization, one for the start, one for the end.
    eventually("all answers", () -> assertEquals(ANSWERS + 2, workshop.version()));
    JsonNode workOrder = workshop.read();
    assertEquals("COMPLETED", workOrder.path("status").asText());
    assertEquals("RESERVED", workOrder.path("stockState").asText());
    assertEquals(List.of(), Workshop.deadLetters(workshop.id()));
    assertEquals(3, workshop.told(3).size());
  }

  /** Header and lines are of one moment, in the single work order and in the list. */
  @Test
  void everyReadShowsTheLinesThatBelongToItsVersion() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    Events.Sent[] answers =
        IntStream.range(0, ANSWERS)
            .mapToObj(version -> workshop.answer("stock-reserved", version, tapsOf(version + 1)))
            .toArray(Events.Sent[]::new);
    try (ExecutorService inventory = Executors.newVirtualThreadPerTaskExecutor()) {
      inventory.execute(() -> Events.send(answers));
      eventually(
          "the last answer",
          () -> {
            JsonNode listed = Workshop.ofQuote(workshop.quote().quoteId()).path(0);
            assertTapsOfVersion(listed);
            JsonNode read = workshop.read();
            assertTapsOfVersion(read);
            assertEquals(ANSWERS, read.path("version").asLong());
          });
    }
  }

  private static Workshop.Answer tapsOf(long version) {
    return new Workshop.Answer(0, Long.toString(version % 5), Long.toString(5 - version % 5));
  }

  private static void assertTapsOfVersion(JsonNode workOrder) {
    long version = workOrder.path("version").asLong();
    String reserved = workOrder.at("/lines/0/stock/reserved").asText();
    if (!reserved.equals(Long.toString(version % 5))) {
      throw new IllegalStateException("Version " + version + " with " + reserved + " reserved");
    }
  }

  @Test
  void ofTwoPeopleWithTheSameVersionOneIsRefused() throws InterruptedException, ExecutionException {
    Workshop workshop = Workshop.of(ApprovedQuote.forAdvice());
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> starts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        starts.add(
            people.submit(
                () ->
                    as(TestTokens.acme("dispatcher"))
                        .header("If-Match", "\"0\"")
                        .post("/v1/work-orders/" + workshop.id() + "/start")
                        .statusCode()));
      }
      for (Future<Integer> start : starts) {
        answers.add(start.get());
      }
    }
    answers.sort(null);
    assertEquals(List.of(200, 412, 412, 412, 412, 412), answers);
    assertEquals(2, workshop.told(2).size());
    assertEquals(1, workshop.version());
  }
}
