package io.jobwright.platform.sample;

import io.jobwright.platform.outbox.EventType;

@EventType(value = "io.jobwright.sample.note-written.v1", topic = Note.TOPIC)
record NoteWritten(String noteId, String text) {}
