package io.jobwright.invoicing.invoice;

import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.document.line.LineContent;
import io.jobwright.platform.entity.TenantEntity;
import io.jobwright.platform.money.LineMoney;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line of an invoice; written with it and never again. */
@Entity
@Immutable
@Table(name = "invoice_line")
@IdClass(InvoiceLine.Key.class)
class InvoiceLine extends TenantEntity {

  /** A line comes back in a later invoice of the same job: only within one invoice is it unique. */
  record Key(UUID invoice, UUID lineId) implements Serializable {}

  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "invoice_id")
  private Invoice invoice;

  @Id
  @Column(name = "line_id")
  private UUID lineId;

  @Column(name = "position", nullable = false)
  private int position;

  /** For queries by item; the same as in the content. */
  @Column(name = "item_id")
  private UUID itemId;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "content", nullable = false)
  private LineContent content;

  @Embedded private LineMoney money;

  /** For Hibernate. */
  protected InvoiceLine() {}

  InvoiceLine(Invoice invoice, int position, Line line) {
    this.invoice = invoice;
    this.lineId = line.lineId();
    this.position = position;
    this.itemId = line.content().itemId();
    this.content = line.content();
    this.money = line.money();
  }

  UUID invoiceId() {
    return invoice.id();
  }

  LineMoney money() {
    return money;
  }

  Line line() {
    return new Line(lineId, content, money);
  }
}
