package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.platform.entity.TenantEntity;
import io.jobwright.platform.money.LineMoney;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

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

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private LineKind kind;

  @Column(name = "item_id")
  private UUID itemId;

  @Column(name = "sku")
  private String sku;

  @Column(name = "description", nullable = false)
  private String description;

  @Column(name = "stocked", nullable = false)
  private boolean stocked;

  @Embedded private LineMoney money;

  /** For Hibernate. */
  protected InvoiceLine() {}

  InvoiceLine(Invoice invoice, int position, Line line) {
    this.invoice = invoice;
    this.lineId = Ids.LINE.parse(line.lineId()).orElseThrow();
    this.position = position;
    this.kind = line.kind();
    this.itemId = Ids.ITEM.parse(line.itemId()).orElse(null);
    this.sku = line.sku();
    this.description = line.description();
    this.stocked = line.stocked();
    this.money = line.money();
  }

  UUID invoiceId() {
    return invoice.id();
  }

  LineMoney money() {
    return money;
  }

  Line toLine() {
    return new Line(
        Ids.LINE.format(lineId),
        kind,
        Ids.formatOrNull(Ids.ITEM, itemId),
        sku,
        description,
        stocked,
        money);
  }
}
