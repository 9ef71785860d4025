package io.jobwright.quotes.quote;

import io.jobwright.platform.entity.TenantEntity;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.quotes.catalogue.ItemKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A line of a quote; its id and money go unchanged to the work order and the invoice. */
@Entity
@Table(name = "quote_line")
public class QuoteLine extends TenantEntity {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "quote_id", nullable = false, updatable = false)
  private Quote quote;

  @Column(name = "position", nullable = false)
  private int position;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private ItemKind kind;

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
  protected QuoteLine() {}

  QuoteLine(Quote quote, int position, DraftLine line, LineMoney money) {
    this.id = line.id();
    this.quote = quote;
    this.position = position;
    this.kind = line.kind();
    this.itemId = line.itemId();
    this.sku = line.sku();
    this.description = line.description();
    this.stocked = line.stocked();
    this.money = money;
  }

  /** A change elsewhere in the draft can move a line's share of a discount or an odd cent. */
  void reprice(LineMoney changed) {
    if (!changed.equals(money)) {
      money = changed;
    }
  }

  /** The line as it was before it was priced. */
  DraftLine asDraft() {
    return new DraftLine(kind, itemId, sku, description, stocked, money.unit(), money.toInput(id));
  }

  UUID quoteId() {
    return quote.id();
  }

  public UUID id() {
    return id;
  }

  int position() {
    return position;
  }

  public ItemKind kind() {
    return kind;
  }

  /** Null for an ad hoc line. */
  public UUID itemId() {
    return itemId;
  }

  /** Null for an ad hoc line. */
  public String sku() {
    return sku;
  }

  public String description() {
    return description;
  }

  public boolean stocked() {
    return stocked;
  }

  public LineMoney money() {
    return money;
  }
}
