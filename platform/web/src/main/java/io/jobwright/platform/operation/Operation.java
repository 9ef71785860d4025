package io.jobwright.platform.operation;

import io.jobwright.platform.entity.TenantEntity;
import io.jobwright.platform.entity.Versioned;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Long work and how far it is. Its version tells a worker whether the work is still its own: a
 * takeover, a cancellation and each step count it up, and a step that finds another one is undone.
 */
@Entity
@Table(name = "operation")
public class Operation extends TenantEntity implements Versioned {

  @Id private UUID id;

  @Version private long version;

  @Column(name = "kind", nullable = false, updatable = false)
  private String kind;

  @Column(name = "actor", nullable = false, updatable = false)
  private String actor;

  @Column(name = "parameters", nullable = false, updatable = false)
  private String parameters;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private OperationStatus status;

  /** When a worker has to look at it: to begin, to take over, or to clear away. */
  @Column(name = "due_at", nullable = false)
  private Instant dueAt;

  /** How often it was begun since it last came forward. */
  @Column(name = "tries", nullable = false)
  private int tries;

  @Column(name = "place")
  private String place;

  @Column(name = "chunks", nullable = false)
  private int chunks;

  @Column(name = "done", nullable = false)
  private long done;

  @Column(name = "total")
  private Long total;

  @Column(name = "problem")
  private String problem;

  @Column(name = "problem_detail")
  private String problemDetail;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For Hibernate. */
  protected Operation() {}

  Operation(UUID id, String kind, String actor, String parameters, Instant now) {
    this.id = id;
    this.kind = kind;
    this.actor = actor;
    this.parameters = parameters;
    this.status = OperationStatus.QUEUED;
    this.createdAt = now;
    this.dueAt = now;
  }

  /** Nobody else looks at it until the lease has run out. */
  void begin(Instant now, Duration lease) {
    status = status.to(OperationStatus.RUNNING);
    startedAt = startedAt == null ? now : startedAt;
    tries++;
    dueAt = now.plus(lease);
  }

  void expect(long newTotal) {
    total = newTotal;
  }

  /** A step is done; the lease begins anew, and this is the first try of the next one. */
  void advance(OperationKind.Step step, Instant now, Duration lease) {
    status = status.to(OperationStatus.RUNNING);
    chunks++;
    done += step.done();
    place = step.place();
    tries = 1;
    dueAt = now.plus(lease);
  }

  /**
   * @param resultKept how long the result can be read
   */
  void succeed(Instant now, Duration resultKept) {
    end(OperationStatus.SUCCEEDED, now, resultKept);
    total = done;
    expiresAt = dueAt;
  }

  /**
   * @param kept how long it can be seen that it failed, and why
   */
  void fail(Problem why, Instant now, Duration kept) {
    end(OperationStatus.FAILED, now, kept);
    problem = why.type().name();
    problemDetail = why.getMessage();
  }

  /**
   * @throws Problem 409 where it has ended
   */
  void cancel(Instant now, Duration kept) {
    end(OperationStatus.CANCELLED, now, kept);
  }

  private void end(OperationStatus how, Instant now, Duration kept) {
    status = status.to(how);
    endedAt = now;
    dueAt = now.plus(kept);
  }

  /** Whoever is free may go on with it then. */
  void leave(Instant until) {
    dueAt = until;
  }

  /** The result is gone; what became of it can be seen until then. */
  void expire(Instant forgottenAt) {
    dueAt = forgottenAt;
  }

  boolean isDue(Instant now) {
    return !dueAt.isAfter(now);
  }

  boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  String kind() {
    return kind;
  }

  String actor() {
    return actor;
  }

  String parameters() {
    return parameters;
  }

  OperationStatus status() {
    return status;
  }

  int tries() {
    return tries;
  }

  String place() {
    return place;
  }

  /** Parts of the result so far, numbered from 0. */
  int chunks() {
    return chunks;
  }

  long done() {
    return done;
  }

  /** Null until it has begun. */
  Long total() {
    return total;
  }

  /** Null unless it has failed. */
  ProblemType problem() {
    return problem == null ? null : ProblemType.valueOf(problem);
  }

  String problemDetail() {
    return problemDetail;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  /** Null unless it has succeeded. */
  Instant expiresAt() {
    return expiresAt;
  }
}
