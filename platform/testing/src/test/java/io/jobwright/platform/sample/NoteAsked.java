package io.jobwright.platform.sample;

import io.jobwright.platform.outbox.EventType;

@EventType(value = "io.jobwright.sample.note-asked.v1", topic = NoteAsked.TOPIC)
record NoteAsked(String text) {

  static final String TOPIC = "jobwright.workorders.work-order";
}
