package io.jobwright.platform.sample;

import io.jobwright.platform.outbox.EventType;

@EventType("io.jobwright.sample.note-written.v1")
record NoteWritten(String noteId, String text) {}
