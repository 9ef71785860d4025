package io.jobwright.quotes.quote;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.DraftLine;
import io.jobwright.platform.document.line.Line;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    requireDraft();
    take(priced(AddedLines.before(added, draftLines())));
    touch(clock);
  }

  /**
   * @throws Problem 404 where there is no such line
   */
  void removeLine(UUID lineId, Clock clock) {
    requireDraft();
    if (!lines.removeIf(line -> line.id().equals(lineId))) {
      throw Problem.notFound();
    }
    take(priced(draftLines()));
    touch(clock);
  }

  /**
   * A change that changes nothing leaves the version alone.
   *
   * @throws Problem 422 where it chooses a last day that is over
   */
  void change(QuoteHeader changed, LocalDate today, Clock clock) {
    requireDraft();
    changed.requireValidOn(today, header);
    if (!changed.equals(header)) {
      header = changed;
      take(priced(draftLines()));
      touch(clock);
    }
  }

  /**
   * Makes the offer: from here on the content stands.
   *
   * @param now the client as it is at this moment
   * @param hash of the document the client will be shown
   */
  public void send(ClientSnapshot now, Function<Quote, String> hash, LocalDate today, Clock clock) {
    QuoteStatus sent = status.to(QuoteStatus.SENT);
    if (lines.isEmpty()) {
      throw Problem.of(ProblemType.QUOTE_EMPTY, "There is nothing to offer yet; add a line.");
    }
    if (header.isOver(today)) {
      throw Problem.of(
          ProblemType.QUOTE_EXPIRED, "validUntil has passed; choose a later day before sending.");
    }
    if (!now.currency().equals(money.currency())) {
      throw Problem.of(
          ProblemType.CURRENCY_MISMATCH,
          "The client's currency is now %s, the quote is in %s."
              .formatted(now.currency(), money.currency()));
    }
    if (!Objects.equals(now.taxRule(), client.taxRule())) {
      throw Problem.of(
          ProblemType.TAX_RULE_CHANGED,
          "The client's tax rule has changed since the lines were priced; make the quote anew.");
    }
    take(now);
    documentHash = hash.apply(this);
    sentAt = clock.instant();
    status = sent;
    touch(clock);
  }

  /**
   * The same offer once more, through another link.
   *
   * @throws Problem 409 where it is not with the client, or its last day is over
   */
  public void offerAgain(LocalDate today, Clock clock) {
    if (status != QuoteStatus.SENT) {
      throw Problem.of(
          ProblemType.INVALID_STATE_TRANSITION,
          "Only a SENT quote has a link to replace; this quote is %s.".formatted(status));
    }
    if (header.isOver(today)) {
      throw expired();
    }
    touch(clock);
  }

  /** Accepts the offer, unless the day has come that it is no longer good for. */
  public ApprovalOutcome approve(Decision approval, LocalDate today, Clock clock) {
    if (isExpired(today)) {
      boolean news = status == QuoteStatus.SENT;
      if (news) {
        expire(clock);
      }
      return new ApprovalOutcome.Expired(this, news);
    }
    move(QuoteStatus.APPROVED, clock);
    decision = approval;
    return new ApprovalOutcome.Approved(this);
  }

  public void decline(Decision refusal, Clock clock) {
    move(QuoteStatus.DECLINED, clock);
    decision = refusal;
  }

  /** Its last day is over. */
  public void expire(Clock clock) {
    move(QuoteStatus.EXPIRED, clock);
  }

  public void withdraw(Clock clock) {
    move(QuoteStatus.WITHDRAWN, clock);
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

  private void requireDraft() {
    if (status != QuoteStatus.DRAFT) {
      throw Problem.of(
          ProblemType.INVALID_STATE_TRANSITION,
          "Only a DRAFT can be edited; this quote is %s.".formatted(status));
    }
  }

  private PricedLines priced(List<DraftLine> all) {
    return PricedLines.of(
        money.currency(), PricingPolicy.parse(money.pricingPolicy()), all, header.discountTerms());
  }

  private void take(ClientSnapshot snapshot) {
    client = snapshot;
    clientName = snapshot.name();
  }

  /** Every line gets its figures; those that are not here yet come after the others. */
  private void take(PricedLines priced) {
    Map<UUID, QuoteLine> known = new HashMap<>();
    lines.forEach(line -> known.put(line.id(), line));
    int next = lines.isEmpty() ? 0 : lines.getLast().position() + 1;
    for (Line line : priced.lines()) {
      if (known.containsKey(line.lineId())) {
        known.get(line.lineId()).reprice(line.money());
      } else {
        lines.add(new QuoteLine(this, next++, line));
      }
    }
    money = priced.money();
  }

  /** The lines as they were before they were priced. */
  private List<DraftLine> draftLines() {
    return lines.stream().map(QuoteLine::asDraft).toList();
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
