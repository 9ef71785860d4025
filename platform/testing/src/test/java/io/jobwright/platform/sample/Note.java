package io.jobwright.platform.sample;

import io.jobwright.platform.entity.DocumentEntity;
import io.jobwright.platform.id.IdType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "note")
class Note extends DocumentEntity {

  static final IdType ID = new IdType("not");
  static final String TOPIC = "jobwright.quotes.quote";

  @Column(name = "text", nullable = false)
  private String text;

  @Enumerated(EnumType.STRING)
  @Column(name = "priority", nullable = false)
  private Priority priority;

  @Column(name = "due")
  private LocalDate due;

  enum Priority {
    HIGH,
    NORMAL
  }

  /** For Hibernate. */
  protected Note() {}

  Note(UUID id, String text, Clock clock) {
    super(id, clock);
    this.text = text;
    this.priority = Priority.NORMAL;
  }

  void rewrite(String newText, Clock clock) {
    text = newText;
    touch(clock);
  }

  Priority priority() {
    return priority;
  }

  /** Null where there is no hurry. */
  LocalDate due() {
    return due;
  }

  String text() {
    return text;
  }

  @Override
  public String aggregateId() {
    return ID.format(id());
  }
}
