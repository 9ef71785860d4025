package io.jobwright.workorders.workorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The stock behind a line. The state follows from the quantities; what has been picked, consumed or
 * released is never undone by an answer about reservations, however late that comes.
 *
 * @param reserved set aside for the line now, the picked part included; 0 once consumed or released
 * @param backordered agreed, but not there yet
 * @param picked taken from the shelf so far
 * @param consumed used for good
 */
@Embeddable
@Schema(
    name = "WorkOrderLineStock",
    requiredProperties = {"state", "reserved", "backordered", "picked", "consumed"})
public record LineStock(
    @Enumerated(EnumType.STRING) @Column(name = "stock_state") StockState state,
    @Column(name = "reserved") BigDecimal reserved,
    @Column(name = "backordered") BigDecimal backordered,
    @Column(name = "picked") BigDecimal picked,
    @Column(name = "consumed") BigDecimal consumed) {

  private static final BigDecimal NONE = BigDecimal.ZERO;

  /** Before the first answer. */
  static final LineStock PENDING = new LineStock(StockState.PENDING, NONE, NONE, NONE, NONE);

  LineStock answered(BigDecimal agreed, BigDecimal nowReserved, BigDecimal nowBackordered) {
    return state.isFinal()
        ? this
        : new LineStock(
            stateOf(agreed, nowReserved, picked), nowReserved, nowBackordered, picked, consumed);
  }

  /** What is still to be taken of what is reserved. */
  BigDecimal toPick() {
    return reserved.subtract(picked).max(NONE);
  }

  LineStock withPicked(BigDecimal agreed, BigDecimal more) {
    BigDecimal nowPicked = picked.add(more);
    return new LineStock(
        stateOf(agreed, reserved, nowPicked), reserved, backordered, nowPicked, consumed);
  }

  /** Of a line that the job used nothing of, everything is given back. */
  LineStock consume(BigDecimal quantity) {
    if (state == StockState.CONSUMED) {
      return this;
    }
    StockState end = quantity.signum() > 0 ? StockState.CONSUMED : StockState.RELEASED;
    return new LineStock(end, NONE, NONE, picked, quantity);
  }

  LineStock release() {
    return state.isFinal()
        ? this
        : new LineStock(StockState.RELEASED, NONE, NONE, picked, consumed);
  }

  /** Agreed, but neither reserved nor used: what the job waits for. */
  BigDecimal missing(BigDecimal agreed) {
    return state.isFinal() ? NONE : agreed.subtract(reserved).max(NONE);
  }

  /** Whether inventory said that it has not enough. */
  boolean isShort() {
    return backordered.signum() > 0;
  }

  private static StockState stateOf(BigDecimal agreed, BigDecimal reserved, BigDecimal picked) {
    if (picked.signum() > 0 && picked.compareTo(agreed) >= 0) {
      return StockState.PICKED;
    }
    if (reserved.compareTo(agreed) >= 0) {
      return StockState.RESERVED;
    }
    return reserved.signum() > 0 ? StockState.PARTIALLY_RESERVED : StockState.BACKORDERED;
  }
}
