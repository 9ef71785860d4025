package io.jobwright.platform.sample;

import io.jobwright.platform.outbox.EventType;

@EventType("io.jobwright.sample.note-asked.v1")
record NoteAsked(String text) {}
