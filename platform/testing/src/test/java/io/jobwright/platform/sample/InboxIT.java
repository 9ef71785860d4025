package io.jobwright.platform.sample;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Events.Sent;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class InboxIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String DEAD_LETTERS = "jobwright.quotes-service.dlq";

  private static Sent ask(String subject, Object data) {
    return Sent.of(
        NoteAsked.TOPIC, "io.jobwright.sample.note-asked.v1", TestTokens.ACME, subject, 1, data);
  }

  private static String newSubject() {
    return new IdType("ask").format(IdType.next());
  }

  private static void awaitNote(String text) {
    await(text).atMost(SOON).until(() -> NotesApi.notes(text) == 1);
  }

  private static List<Events.Seen> deadLettersOf(String subject) {
    return Events.about(DEAD_LETTERS, subject);
  }

  @Test
  void anEventDeliveredFiveTimesHasOneEffect() {
    String subject = newSubject();
    Sent event = ask(subject, Map.of("text", "five times"));
    Events.send(event, event, event, event, event, ask(subject, Map.of("text", "after five")));
    awaitNote("after five");
    assertEquals(1, NotesApi.notes("five times"));
  }

  @Test
  void fieldsAddedLaterAreIgnored() {
    Events.send(ask(newSubject(), Map.of("text", "with more", "addedInVersion", 7)));
    awaitNote("with more");
  }

  @Test
  void anUnreadableEventIsADeadLetterAndOthersGoOn() {
    String unreadable = newSubject();
    Events.send(
        ask(unreadable, "not json").asBroken(),
        ask(newSubject(), Map.of("text", "behind the unreadable one")));
    awaitNote("behind the unreadable one");
    await("dead letter").atMost(SOON).until(() -> deadLettersOf(unreadable).size() == 1);
    assertEquals(NoteAsked.TOPIC, deadLettersOf(unreadable).getFirst().headers().get("dlq_topic"));
  }

  @Test
  void theCauseOfADeadLetterIsOneShortLine() {
    String subject = newSubject();
    Events.send(ask(subject, Map.of("text", OnNoteAsked.FORBIDDEN_AT_LENGTH)));
    await("dead letter").atMost(SOON).until(() -> deadLettersOf(subject).size() == 1);
    String cause = deadLettersOf(subject).getFirst().headers().get("dlq_cause");
    assertTrue(cause.length() <= 300, cause);
    assertTrue(cause.matches("[^\\p{Cntrl}]*No such note +is written.*…"), cause);
  }

  @Test
  void laterEventsOfAnAggregateWaitBehindItsDeadLetter() {
    String subject = newSubject();
    Events.send(
        ask(subject, Map.of("text", "before")),
        ask(subject, Map.of("text", OnNoteAsked.FORBIDDEN)),
        ask(subject, Map.of("text", "must wait")));
    await("both are dead letters").atMost(SOON).until(() -> deadLettersOf(subject).size() == 2);
    assertEquals(1, NotesApi.notes("before"));
    assertEquals(0, NotesApi.notes("must wait"));
    assertEquals(
        List.of("Problem", "parked"),
        deadLettersOf(subject).stream().map(letter -> letter.headers().get("dlq_reason")).toList());
    assertEquals(
        1, NotesApi.DATABASE.count("select count(*) from inbox_parked where subject = ?", subject));
  }
}
