package io.jobwright.quotes.quote;

import io.jobwright.platform.document.line.DraftLine;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.document.line.LineContent;
import io.jobwright.platform.entity.TenantEntity;
import io.jobwright.platform.money.LineMoney;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

  /** For queries by item; the same as in the content. */
  @Column(name = "item_id", updatable = false)
  private UUID itemId;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "content", nullable = false, updatable = false)
  private LineContent content;

  @Embedded private LineMoney money;

  /** For Hibernate. */
  protected QuoteLine() {}

  QuoteLine(Quote quote, int position, Line line) {
    this.id = line.lineId();
    this.quote = quote;
    this.position = position;
    this.itemId = line.content().itemId();
    this.content = line.content();
    this.money = line.money();
  }

  /** A change elsewhere in the draft can move a line's share of a discount or an odd cent. */
  void reprice(LineMoney changed) {
    if (!changed.equals(money)) {
      money = changed;
    }
  }

  /** The line as it was before it was priced. */
  DraftLine asDraft() {
    return DraftLine.of(id, content, money);
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

  public LineMoney money() {
    return money;
  }

  public Line line() {
    return new Line(id, content, money);
  }
}
