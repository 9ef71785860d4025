package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.invoicing.money.MoneyIdentities;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.entity.DocumentEntity;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.problem.Problem;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The request for payment for completed work: the lines and figures of the work order, copied. A
 * draft until it is issued; from then on nothing about it changes, and the database sees to it.
 */
@Entity
@Table(name = "invoice")
@DynamicUpdate // issuing changes a handful of many columns
public class Invoice extends DocumentEntity {

  @Embedded private Origin origin;

  @Column(name = "client_id", nullable = false, updatable = false)
  private UUID clientId;

  /** For lists; the same as in the snapshot. */
  @Column(name = "client_name", nullable = false, updatable = false)
  private String clientName;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "client", nullable = false, updatable = false)
  private ClientSnapshot client;

  @Column(name = "title", nullable = false, updatable = false)
  private String title;

  /** BT-72: the day the work was completed. */
  @Column(name = "service_date", nullable = false, updatable = false)
  private LocalDate serviceDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private InvoiceStatus status;

  /** Null for a draft. */
  @Embedded private Issue issue;

  @Embedded private DocumentMoney money;

  @OneToMany(mappedBy = "invoice", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<InvoiceLine> lines = new ArrayList<>();

  /** For Hibernate. */
  protected Invoice() {}

  private Invoice(
      Origin origin,
      ClientSnapshot client,
      String title,
      LocalDate serviceDate,
      DocumentMoney money,
      Clock clock) {
    super(IdType.next(), clock);
    this.origin = origin;
    this.clientId = client.clientId();
    this.clientName = client.name();
    this.client = client;
    this.title = title;
    this.serviceDate = serviceDate;
    this.status = InvoiceStatus.DRAFT;
    this.money = money;
  }

  /**
   * A new invoice, not yet issued.
   *
   * @throws Problem 422 where the figures do not add up
   */
  public static Invoice draft(
      Origin origin,
      ClientSnapshot client,
      String title,
      LocalDate serviceDate,
      DocumentMoney money,
      List<Line> lines,
      Clock clock) {
    Invoice draft = new Invoice(origin, client, title, serviceDate, money, clock);
    for (Line line : lines) {
      draft.lines.add(new InvoiceLine(draft, draft.lines.size(), line));
    }
    draft.requireFiguresThatAddUp();
    return draft;
  }

  /**
   * Issues it.
   *
   * @param next number and dates, by the days the client has to pay; asked for last, because the
   *     number series is held from then on
   * @throws Problem 409 where it is not a draft, 422 where the figures do not add up
   */
  public InvoiceIssued issue(IntFunction<Issue> next, Clock clock) {
    InvoiceStatus issued = status.moveTo(InvoiceStatus.ISSUED);
    requireFiguresThatAddUp();
    issue = next.apply(client.paymentTermsDays());
    status = issued;
    touch(clock);
    return InvoiceIssued.of(this);
  }

  private void requireFiguresThatAddUp() {
    MoneyIdentities.require(money, lines.stream().map(InvoiceLine::money).toList());
  }

  public Origin origin() {
    return origin;
  }

  public ClientSnapshot client() {
    return client;
  }

  public String title() {
    return title;
  }

  public LocalDate serviceDate() {
    return serviceDate;
  }

  public InvoiceStatus status() {
    return status;
  }

  /** Number and dates, once it is issued. */
  public Optional<Issue> issue() {
    return Optional.ofNullable(issue);
  }

  public DocumentMoney money() {
    return money;
  }

  public List<Line> lines() {
    return lines.stream().map(InvoiceLine::line).toList();
  }

  @Override
  public String aggregateId() {
    return Ids.INVOICE.format(id());
  }

  @Override
  public String aggregateJobId() {
    return Ids.JOB.format(origin.jobId());
  }
}
