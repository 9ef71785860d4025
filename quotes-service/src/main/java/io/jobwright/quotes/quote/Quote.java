package io.jobwright.quotes.quote;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.DraftLine;
import io.jobwright.platform.document.line.PricedLines;
import io.jobwright.platform.entity.DocumentEntity;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.quotes.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One revision of an offer to a client. A draft can be edited and is priced again by every edit,
 * always under the policy it was made under; once sent, its content never changes.
 */
@Entity
@Table(name = "quote")
@DynamicUpdate // a move changes a few columns of many
public class Quote extends DocumentEntity {

  /** Far more than a small business offers at once; bounds one transaction and one event. */
  public static final int MAX_LINES = 500;

  @Column(name = "job_id", nullable = false, updatable = false)
  private UUID jobId;

  @Column(name = "number", nullable = false, updatable = false)
  private String number;

  @Column(name = "revision", nullable = false, updatable = false)
  private int revision;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private QuoteStatus status;

  @Column(name = "client_id", nullable = false, updatable = false)
  private UUID clientId;

  /** For lists and search; the same as in the snapshot. */
  @Column(name = "client_name", nullable = false)
  private String clientName;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "client", nullable = false)
  private ClientSnapshot client;

  @Embedded private QuoteHeader header;
  @Embedded private DocumentMoney money;

  @OneToMany(mappedBy = "quote", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<QuoteLine> lines = new ArrayList<>();

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "document_hash")
  private String documentHash;

  @Embedded private Decision decision;

  /** For Hibernate. */
  protected Quote() {}

  /** The first revision of a new offer, and the beginning of its job. */
  Quote(
      UUID id,
      UUID jobId,
      String number,
      UUID clientId,
      ClientSnapshot client,
      QuoteHeader header,
      PricedLines priced,
      Clock clock) {
    super(id, clock);
    this.jobId = jobId;
    this.number = number;
    this.revision = 1;
    this.status = QuoteStatus.DRAFT;
    this.clientId = clientId;
    this.header = header;
    take(client);
    take(priced);
  }

  void addLines(List<DraftLine> added, Clock clock) {
    status.requireDraft();
    take(priced(allLines().draftsAfter(added)));
    touch(clock);
  }

  /**
   * @throws Problem 404 where there is no such line
   */
  void removeLine(UUID lineId, Clock clock) {
    status.requireDraft();
    allLines().remove(lineId);
    take(priced(allLines().drafts()));
    touch(clock);
  }

  /**
   * A change that changes nothing leaves the version alone.
   *
   * @throws Problem 422 where it chooses a last day that is over
   */
  void change(QuoteHeader changed, LocalDate today, Clock clock) {
    status.requireDraft();
    changed.requireValidOn(today, header);
    if (!changed.equals(header)) {
      header = changed;
      take(priced(allLines().drafts()));
      touch(clock);
    }
  }

  /**
   * Makes the offer: from here on the content stands.
   *
   * @param now the client as it is at this moment
   * @param hash of the document the client will be shown
   * @throws Problem 409 where it is no draft, or what {@link ReadyToSend} says it lacks
   */
  public QuoteSent send(
      ClientSnapshot now, Function<Quote, String> hash, LocalDate today, Clock clock) {
    QuoteStatus sent = status.to(QuoteStatus.SENT);
    ReadyToSend.require(this, now, today);
    take(now);
    documentHash = hash.apply(this);
    sentAt = clock.instant();
    status = sent;
    touch(clock);
    return QuoteSent.of(this);
  }

  /**
   * The same offer once more, through another link.
   *
   * @throws Problem 409 where it is not with the client, or its last day is over
   */
  public void offerAgain(LocalDate today, Clock clock) {
    status.requireWithTheClient();
    if (header.isOver(today)) {
      throw expired();
    }
    touch(clock);
  }

  /** Accepts the offer, unless the day has come that it is no longer good for. */
  public ApprovalOutcome approve(Decision approval, LocalDate today, Clock clock) {
    if (isExpired(today)) {
      return new ApprovalOutcome.Expired(
          this, status == QuoteStatus.EXPIRED ? Optional.empty() : Optional.of(expire(clock)));
    }
    move(QuoteStatus.APPROVED, clock);
    decision = approval;
    return new ApprovalOutcome.Approved(this, QuoteApproved.of(this));
  }

  public QuoteDeclined decline(Decision refusal, Clock clock) {
    move(QuoteStatus.DECLINED, clock);
    decision = refusal;
    return QuoteDeclined.of(this);
  }

  /** Its last day is over. */
  public QuoteExpired expire(Clock clock) {
    move(QuoteStatus.EXPIRED, clock);
    return QuoteExpired.of(this);
  }

  public QuoteWithdrawn withdraw(Clock clock) {
    move(QuoteStatus.WITHDRAWN, clock);
    return QuoteWithdrawn.of(this);
  }

  /** Whether it has lapsed, or would if somebody approved it today. */
  public boolean isExpired(LocalDate today) {
    return status == QuoteStatus.EXPIRED || (status == QuoteStatus.SENT && header.isOver(today));
  }

  /** The answer to whoever comes too late. */
  public Problem expired() {
    return Problem.of(
        ProblemType.QUOTE_EXPIRED, "The offer was good until %s.".formatted(header.validUntil()));
  }

  private void move(QuoteStatus next, Clock clock) {
    status = status.to(next);
    touch(clock);
  }

  private PricedLines priced(List<DraftLine> all) {
    return PricedLines.of(
        money.currency(), PricingPolicy.parse(money.pricingPolicy()), all, header.discountTerms());
  }

  private void take(ClientSnapshot snapshot) {
    client = snapshot;
    clientName = snapshot.name();
  }

  private void take(PricedLines priced) {
    allLines().take(priced.lines());
    money = priced.money();
  }

  private QuoteLines allLines() {
    return new QuoteLines(this, lines);
  }

  public UUID jobId() {
    return jobId;
  }

  public String number() {
    return number;
  }

  public int revision() {
    return revision;
  }

  public QuoteStatus status() {
    return status;
  }

  public UUID clientId() {
    return clientId;
  }

  public ClientSnapshot client() {
    return client;
  }

  public QuoteHeader header() {
    return header;
  }

  public DocumentMoney money() {
    return money;
  }

  public List<QuoteLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  /** Null while a draft. */
  public Instant sentAt() {
    return sentAt;
  }

  /** SHA-256, in hex, of the document the client is shown; null while a draft. */
  public String documentHash() {
    return documentHash;
  }

  /** Null unless approved or declined. */
  public Decision decision() {
    return decision;
  }

  @Override
  public String aggregateId() {
    return Ids.QUOTE.format(id());
  }

  @Override
  public String aggregateJobId() {
    return Ids.JOB.format(jobId);
  }
}
