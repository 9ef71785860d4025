package io.jobwright.workorders.workorder;

import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.entity.DocumentEntity;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.problem.Problem;
import io.jobwright.workorders.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The instruction to proceed and the record of the job. Lines and money are copied from the quote
 * or priced once, and never change. Every move and every answer of inventory changes the version.
 */
@Entity
@Table(name = "work_order")
@DynamicUpdate // a move changes a few columns of many
public class WorkOrder extends DocumentEntity {

  @Column(name = "number", nullable = false, updatable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private WorkOrderStatus status;

  @Column(name = "job_id", nullable = false, updatable = false)
  private UUID jobId;

  @Embedded private QuoteRevision quote;

  /** For the list by client; the same as in the snapshot. */
  @Column(name = "client_id", nullable = false, updatable = false)
  private UUID clientId;

  /** For search; the same as in the snapshot. */
  @Column(name = "client_name", nullable = false, updatable = false)
  private String clientName;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "client", nullable = false, updatable = false)
  private ClientSnapshot client;

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "description")
  private String description;

  @Column(name = "promised_date")
  private LocalDate promisedDate;

  @Embedded private Assignment assignment = Assignment.NOBODY;

  @Embedded private DocumentMoney money;

  @OneToMany(mappedBy = "workOrder", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<WorkOrderLine> lines = new ArrayList<>();

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Embedded private Cancellation cancellation;

  @Embedded private ExceptionFlag exception;

  /** Of the newest answer taken in; null before the first. */
  @Column(name = "reservation_version")
  private Long reservationVersion;

  /** For Hibernate. */
  protected WorkOrder() {}

  private WorkOrder(UUID id, String number, AgreedWork work, WorkOrderStatus status, Clock clock) {
    super(id, clock);
    this.number = number;
    this.status = status;
    this.jobId = work.jobId();
    this.quote = work.quote();
    this.clientId = work.client().clientId();
    this.clientName = work.client().name();
    this.client = work.client();
    this.title = work.title();
    this.description = work.description();
    this.promisedDate = work.promisedDate();
    this.money = work.money();
    for (Line line : work.lines()) {
      lines.add(new WorkOrderLine(this, lines.size(), line));
    }
  }

  /** Without a quote: waits for somebody to authorize it. */
  public static WorkOrder draft(
      UUID id, String number, AgreedWork work, Assignment assignment, Clock clock) {
    WorkOrder draft = new WorkOrder(id, number, work, WorkOrderStatus.DRAFT, clock);
    draft.assignment = assignment;
    return draft;
  }

  /** From an approved quote: the approval is the instruction to proceed. */
  public static WorkOrder authorized(UUID id, String number, AgreedWork work, Clock clock) {
    return new WorkOrder(id, number, work, WorkOrderStatus.AUTHORIZED, clock);
  }

  /**
   * Says who does the job. The same again leaves the version alone.
   *
   * @throws Problem 409 where it is done or cancelled
   */
  void assign(Assignment changed, Clock clock) {
    status.requireOpen();
    if (!changed.equals(assignment)) {
      assignment = changed;
      touch(clock);
    }
  }

  public WorkOrderAuthorized authorize(Clock clock) {
    status = status.to(WorkOrderStatus.AUTHORIZED);
    touch(clock);
    return WorkOrderAuthorized.of(this);
  }

  /** Stock may still be outstanding: work can begin with what is there. */
  WorkOrderStarted start(Clock clock) {
    status = status.to(WorkOrderStatus.IN_PROGRESS);
    startedAt = clock.instant();
    touch(clock);
    return WorkOrderStarted.of(this);
  }

  /**
   * Needs every stocked line to be fully reserved or picked.
   *
   * @param day the tenant's, as the day of completion
   * @throws Problem 409 naming the lines that are not
   */
  WorkOrderCompleted complete(Clock clock, TenantDay day) {
    status = status.to(WorkOrderStatus.COMPLETED);
    allLines().requireNothingOutstanding();
    completedAt = clock.instant();
    touch(clock);
    return WorkOrderCompleted.of(this, day.dayOf(completedAt));
  }

  /**
   * @param putBack whether what was picked lies on the shelf again
   * @throws Problem 409 where something was picked and is not back
   */
  WorkOrderCancelled cancel(String reason, boolean putBack, Clock clock) {
    status = status.to(WorkOrderStatus.CANCELLED);
    if (!putBack) {
      allLines().requireNothingPicked();
    }
    cancellation = new Cancellation(reason, clock.instant());
    stockChanged(clock);
    return WorkOrderCancelled.of(this);
  }

  /**
   * Records what was taken from the shelf.
   *
   * @throws Problem 409 where it is more than what is reserved, 422 where there is no such line
   */
  public WorkOrderPicked pick(List<Pick> picks, Clock clock) {
    status.requireInForce();
    SequencedMap<WorkOrderLine, BigDecimal> taken = allLines().pick(picks);
    touch(clock);
    return WorkOrderPicked.of(this, taken);
  }

  /**
   * Takes in what inventory says.
   *
   * @param setVersion of the work order's reservations, growing with every change of them
   */
  public void record(long setVersion, InventoryAnswer answer, Clock clock) {
    boolean isNewest = reservationVersion == null || setVersion > reservationVersion;
    boolean linesChanged = allLines().record(answer, isNewest);
    if (isNewest) {
      reservationVersion = setVersion;
    }
    if (isNewest || linesChanged) {
      stockChanged(clock);
    }
  }

  private void stockChanged(Clock clock) {
    boolean isShort = status.isInForce() && !allLines().ofWhichShort().isEmpty();
    exception = isShort ? ExceptionFlag.raised(exception, clock) : null;
    touch(clock);
  }

  WorkOrderLines allLines() {
    return new WorkOrderLines(lines);
  }

  public String number() {
    return number;
  }

  public WorkOrderStatus status() {
    return status;
  }

  /** Empty for a direct work order. */
  public Optional<QuoteRevision> quote() {
    return Optional.ofNullable(quote);
  }

  public ClientSnapshot client() {
    return client;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public LocalDate promisedDate() {
    return promisedDate;
  }

  public Assignment assignment() {
    return assignment;
  }

  public DocumentMoney money() {
    return money;
  }

  /** In the order of the document. */
  public List<WorkOrderLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant completedAt() {
    return completedAt;
  }

  /** Null unless cancelled. */
  public Cancellation cancellation() {
    return cancellation;
  }

  /** Null where nothing is wrong. */
  public ExceptionFlag exception() {
    return exception;
  }

  @Override
  public String aggregateId() {
    return Ids.WORK_ORDER.format(id());
  }

  @Override
  public String aggregateJobId() {
    return Ids.JOB.format(jobId);
  }
}
