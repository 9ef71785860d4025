package io.jobwright.platform.sample;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes what it is asked to, except what breaks a rule. */
@ApplicationScoped
class OnNoteAsked implements EventHandler<NoteAsked> {

  static final String FORBIDDEN = "forbidden";
  static final String FORBIDDEN_AT_LENGTH = "forbidden at length";

  @Inject Notes notes;
  @Inject Clock clock;

  @Override
  public void handle(Event event, NoteAsked data) {
    if (data.text().equals(FORBIDDEN)) {
      throw Problem.of(ProblemType.AMOUNT_INVALID, "No such note is written.");
    }
    if (data.text().equals(FORBIDDEN_AT_LENGTH)) {
      throw Problem.of(ProblemType.AMOUNT_INVALID, "No such note\n is written. ".repeat(10_000));
    }
    notes.persist(new Note(IdType.next(), data.text(), clock));
  }
}
