package io.jobwright.platform.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A row with an identity and a version of its own: the root of an aggregate. */
@MappedSuperclass
public abstract class DocumentEntity extends TenantEntity implements Aggregate {

  @Id private UUID id;

  /** Counts the changes; the ETag. */
  @Version private long version;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For Hibernate. */
  protected DocumentEntity() {}

  protected DocumentEntity(UUID id, Clock clock) {
    this.id = id;
    this.createdAt = clock.instant();
    this.updatedAt = createdAt;
  }

  /**
   * Marks the aggregate as changed, also where only its parts (lines) did: the version follows.
   * Never twice the same instant, so that the row is always seen to differ.
   */
  protected void touch(Clock clock) {
    Instant now = clock.instant();
    updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusMillis(1);
  }

  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocumentEntity document
        && getClass() == document.getClass()
        && id.equals(document.id);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }
}
