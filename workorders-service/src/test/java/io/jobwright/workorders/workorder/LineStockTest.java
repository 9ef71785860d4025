package io.jobwright.workorders.workorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineStockTest {

  private static final BigDecimal FIVE = new BigDecimal("5");
  private static final BigDecimal THREE = new BigDecimal("3");
  private static final BigDecimal TWO = new BigDecimal("2");
  private static final BigDecimal NONE = BigDecimal.ZERO;

  private static LineStock answered(BigDecimal reserved, BigDecimal backordered) {
    return LineStock.PENDING.answered(FIVE, reserved, backordered);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, 0, RESERVED",
    "5, 5.000, 0, RESERVED",
    "5, 3, 2, PARTIALLY_RESERVED",
    "5, 4.999999, 0.000001, PARTIALLY_RESERVED",
    "5, 0, 5, BACKORDERED",
    "5, 0.0, 5, BACKORDERED",
    "0.5, 0.5, 0, RESERVED",
  })
  void theStateFollowsFromWhatIsReservedOfWhatWasAgreed(
      BigDecimal agreed, BigDecimal reserved, BigDecimal backordered, StockState state) {
    assertEquals(state, LineStock.PENDING.answered(agreed, reserved, backordered).state());
  }

  @Test
  void untilTheFirstAnswerALineIsPendingAndAllOfItIsMissing() {
    assertEquals(StockState.PENDING, LineStock.PENDING.state());
    assertEquals(FIVE, LineStock.PENDING.missing(FIVE));
    assertEquals(NONE, LineStock.PENDING.toPick());
  }

  @Test
  void aLineIsPickedWhenAllOfItLeftTheShelf() {
    LineStock some = answered(FIVE, NONE).withPicked(FIVE, THREE);
    assertEquals(StockState.RESERVED, some.state());
    assertEquals(TWO, some.toPick());
    LineStock all = some.withPicked(FIVE, TWO);
    assertEquals(StockState.PICKED, all.state());
    assertEquals(FIVE, all.picked());
    assertEquals(NONE, all.toPick());
  }

  @Test
  void aPickedPartOfAShortLineLeavesItShort() {
    LineStock picked = answered(THREE, TWO).withPicked(FIVE, THREE);
    assertEquals(StockState.PARTIALLY_RESERVED, picked.state());
    assertEquals(TWO, picked.missing(FIVE));
    assertEquals(NONE, picked.toPick());
  }

  @Test
  void aLateAnswerLeavesAPickedLinePicked() {
    LineStock picked = answered(FIVE, NONE).withPicked(FIVE, FIVE);
    assertEquals(StockState.PICKED, picked.answered(FIVE, FIVE, NONE).state());
    assertEquals(StockState.PICKED, picked.answered(FIVE, THREE, TWO).state());
    assertEquals(FIVE, picked.answered(FIVE, THREE, TWO).picked());
  }

  @Test
  void whatWasConsumedStaysConsumed() {
    LineStock consumed = answered(FIVE, NONE).withPicked(FIVE, THREE).consume(THREE);
    assertEquals(new LineStock(StockState.CONSUMED, NONE, NONE, THREE, THREE), consumed);
    assertEquals(consumed, consumed.answered(FIVE, FIVE, NONE));
    assertEquals(consumed, consumed.release());
    assertEquals(consumed, consumed.consume(FIVE));
    assertEquals(NONE, consumed.missing(FIVE));
  }

  @Test
  void aReleasedLineHoldsNothingAndCanOnlyTurnOutConsumed() {
    LineStock released = answered(THREE, TWO).release();
    assertEquals(new LineStock(StockState.RELEASED, NONE, NONE, NONE, NONE), released);
    assertEquals(released, released.answered(FIVE, FIVE, NONE));
    assertEquals(released, released.release());
    assertEquals(StockState.CONSUMED, released.consume(TWO).state());
  }

  @Test
  void theWorstLineDecides() {
    assertEquals(StockState.NOT_STOCKED, StockState.worst(Stream.empty()));
    assertEquals(
        StockState.BACKORDERED,
        StockState.worst(Stream.of(StockState.RESERVED, StockState.BACKORDERED)));
    assertEquals(
        StockState.PARTIALLY_RESERVED,
        StockState.worst(Stream.of(StockState.PICKED, StockState.PARTIALLY_RESERVED)));
    assertEquals(
        StockState.PENDING, StockState.worst(Stream.of(StockState.PENDING, StockState.RESERVED)));
    assertEquals(
        StockState.RESERVED, StockState.worst(Stream.of(StockState.PICKED, StockState.RESERVED)));
    assertEquals(
        StockState.PICKED, StockState.worst(Stream.of(StockState.PICKED, StockState.CONSUMED)));
  }
}
