package io.jobwright.workorders.workorder;

import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.document.line.LineContent;
import io.jobwright.platform.entity.TenantEntity;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.workorders.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line of a work order: what was agreed never changes, the stock behind it does. */
@Entity
@Table(name = "work_order_line")
@IdClass(WorkOrderLine.Key.class)
@DynamicUpdate // the stock columns change alone; the agreed ones are not written again
public class WorkOrderLine extends TenantEntity {

  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "work_order_id")
  private WorkOrder workOrder;

  @Id
  @Column(name = "line_id")
  private UUID lineId;

  @Column(name = "position", nullable = false, updatable = false)
  private int position;

  /** For queries by item; the same as in the content. */
  @Column(name = "item_id", updatable = false)
  private UUID itemId;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "content", nullable = false, updatable = false)
  private LineContent content;

  @Embedded private LineMoney money;

  /** Null where the line is not stocked. */
  @Embedded private LineStock stock;

  /** The primary key, beside the tenant. */
  public record Key(UUID workOrder, UUID lineId) {}

  /** For Hibernate. */
  protected WorkOrderLine() {}

  WorkOrderLine(WorkOrder workOrder, int position, Line agreed) {
    this.workOrder = workOrder;
    this.lineId = agreed.lineId();
    this.position = position;
    this.itemId = agreed.content().itemId();
    this.content = agreed.content();
    this.money = agreed.money();
    this.stock = agreed.content().stocked() ? LineStock.PENDING : null;
  }

  public UUID lineId() {
    return lineId;
  }

  public String publicId() {
    return Ids.LINE.format(lineId);
  }

  /** As it was agreed. */
  public Line line() {
    return new Line(lineId, content, money);
  }

  public LineContent content() {
    return content;
  }

  public LineMoney money() {
    return money;
  }

  public boolean isStocked() {
    return stock != null;
  }

  /** Null where the line is not stocked. */
  public LineStock stock() {
    return stock;
  }

  public BigDecimal toPick() {
    return isStocked() ? stock.toPick() : BigDecimal.ZERO;
  }

  public BigDecimal missing() {
    return isStocked() ? stock.missing(money.quantity()) : BigDecimal.ZERO;
  }

  boolean isShort() {
    return isStocked() && stock.isShort();
  }

  boolean isOutstanding() {
    return isStocked() && !stock.state().isSettled();
  }

  String whatIsOutstanding() {
    return "%s is %s: %s of %s missing"
        .formatted(
            publicId(), stock.state(), missing().toPlainString(), money.quantity().toPlainString());
  }

  void pick(BigDecimal quantity) {
    stock = stock.withPicked(money.quantity(), quantity);
  }

  /** Whether that was news. */
  boolean answer(BigDecimal reserved, BigDecimal backordered) {
    return become(stock.answered(money.quantity(), reserved, backordered));
  }

  /** Whether that was news. */
  boolean consume(BigDecimal quantity) {
    return become(stock.consume(quantity));
  }

  /** Whether that was news. */
  boolean release() {
    return become(stock.release());
  }

  private boolean become(LineStock next) {
    boolean news = !next.equals(stock);
    stock = next;
    return news;
  }
}
