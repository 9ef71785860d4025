package io.jobwright.platform.sample;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.tenancy.DocumentEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.UUID;

@Entity
@Table(name = "note")
class Note extends DocumentEntity {

  static final IdType ID = new IdType("not");
  static final String TOPIC = "jobwright.quotes.quote";

  @Column(name = "text", nullable = false)
  private String text;

  /** For Hibernate. */
  protected Note() {}

  Note(UUID id, String text, Clock clock) {
    super(id, clock);
    this.text = text;
  }

  void rewrite(String newText, Clock clock) {
    text = newText;
    touch(clock);
  }

  String text() {
    return text;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public String aggregateId() {
    return ID.format(id());
  }
}
