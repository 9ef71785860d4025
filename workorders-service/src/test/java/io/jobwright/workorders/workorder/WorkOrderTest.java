package io.jobwright.workorders.workorder;

import static io.jobwright.workorders.workorder.WorkOrders.AT_EIGHT;
import static io.jobwright.workorders.workorder.WorkOrders.FITTING;
import static io.jobwright.workorders.workorder.WorkOrders.MORNING;
import static io.jobwright.workorders.workorder.WorkOrders.PIPES;
import static io.jobwright.workorders.workorder.WorkOrders.TAPS;
import static io.jobwright.workorders.workorder.WorkOrders.authorizedBathroom;
import static io.jobwright.workorders.workorder.WorkOrders.draftedBathroom;
import static io.jobwright.workorders.workorder.WorkOrders.startedBathroom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.workorder.InventoryAnswer.Consumed;
import io.jobwright.workorders.workorder.InventoryAnswer.Released;
import io.jobwright.workorders.workorder.InventoryAnswer.Reserved;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkOrderTest {

  private static Reserved.Line reserved(UUID line, String reserved, String backordered) {
    return new Reserved.Line(line, new BigDecimal(reserved), new BigDecimal(backordered));
  }

  private static final Reserved ALL =
      new Reserved(List.of(reserved(TAPS, "5", "0"), reserved(PIPES, "3", "0")));
  private static final Reserved TWO_TAPS_SHORT =
      new Reserved(List.of(reserved(TAPS, "3", "2"), reserved(PIPES, "3", "0")));

  private static Pick pick(UUID line, String quantity) {
    return new Pick(line, new BigDecimal(quantity));
  }

  private static WorkOrderLine line(WorkOrder workOrder, UUID id) {
    return workOrder.lines().stream()
        .filter(line -> line.lineId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fromAQuoteItIsInForceAtOnceAndTellsAllItsLines() {
    WorkOrder workOrder = authorizedBathroom();
    assertEquals(WorkOrderStatus.AUTHORIZED, workOrder.status());
    WorkOrderAuthorized told = WorkOrderAuthorized.of(workOrder);
    assertEquals(List.of(TAPS, PIPES, FITTING), told.lines().stream().map(Line::lineId).toList());
    assertEquals(
        List.of(true, true, false),
        told.lines().stream().map(line -> line.content().stocked()).toList());
    assertEquals("Q-2026-00012", told.quoteNumber());
    assertEquals(workOrder.lines().getFirst().money(), told.lines().getFirst().money());
  }

  @Test
  void aDraftIsAuthorizedOnce() {
    WorkOrder workOrder = draftedBathroom();
    workOrder.authorize(AT_EIGHT);
    assertEquals(WorkOrderStatus.AUTHORIZED, workOrder.status());
    assertEquals(
        ProblemType.INVALID_STATE_TRANSITION,
        assertThrows(Problem.class, () -> workOrder.authorize(AT_EIGHT)).type());
  }

  @Test
  void workCanBeginWhileStockIsOutstanding() {
    WorkOrder workOrder = authorizedBathroom();
    workOrder.record(0, TWO_TAPS_SHORT, AT_EIGHT);
    workOrder.start(AT_EIGHT);
    assertEquals(WorkOrderStatus.IN_PROGRESS, workOrder.status());
    assertEquals(MORNING, workOrder.startedAt());
  }

  @Test
  void completionNamesTheLinesThatAreNeitherFullyReservedNorPicked() {
    WorkOrder workOrder = startedBathroom();
    workOrder.record(
        0, new Reserved(List.of(reserved(TAPS, "5", "0"), reserved(PIPES, "1", "2"))), AT_EIGHT);
    Problem refused =
        assertThrows(Problem.class, () -> workOrder.complete(AT_EIGHT, in(ZoneOffset.UTC)));
    assertEquals(ProblemType.STOCK_OUTSTANDING, refused.type());
    assertEquals(
        List.of(
            new FieldError(
                "#/lines/1",
                "stock_outstanding",
                Ids.LINE.format(PIPES) + " is PARTIALLY_RESERVED: 2 of 3 missing")),
        refused.errors());
  }

  @Test
  void anUnansweredWorkOrderIsNotComplete() {
    WorkOrder workOrder = startedBathroom();
    Problem refused =
        assertThrows(Problem.class, () -> workOrder.complete(AT_EIGHT, in(ZoneOffset.UTC)));
    assertEquals(
        List.of("#/lines/0", "#/lines/1"),
        refused.errors().stream().map(FieldError::pointer).toList());
  }

  @Test
  void reservedAndPickedLinesMakeItCompleteOnTheDayOfTheTenant() {
    WorkOrder workOrder = startedBathroom();
    workOrder.record(0, ALL, AT_EIGHT);
    workOrder.pick(List.of(pick(TAPS, "5")), AT_EIGHT);
    Instant lateInVienna = Instant.parse("2026-12-31T23:30:00Z");
    WorkOrderCompleted told =
        workOrder.complete(WorkOrders.at(lateInVienna), in(ZoneId.of("Europe/Vienna")));
    assertEquals(WorkOrderStatus.COMPLETED, workOrder.status());
    assertEquals(lateInVienna, told.completedAt());
    assertEquals(LocalDate.of(2027, 1, 1), told.completedOn());
    assertEquals(1, told.completion());
    assertEquals(3, told.lines().size());
    assertEquals(workOrder.money(), told.money());
    assertEquals(workOrder.client(), told.client());
  }

  @Test
  void aShortageRaisesTheFlagOnceAndFullReservationClearsIt() {
    WorkOrder workOrder = authorizedBathroom();
    workOrder.record(0, TWO_TAPS_SHORT, AT_EIGHT);
    assertEquals(
        new ExceptionFlag(ExceptionFlag.Reason.STOCK_SHORT, MORNING), workOrder.exception());
    assertEquals(
        List.of(TAPS),
        workOrder.allLines().ofWhichShort().stream().map(WorkOrderLine::lineId).toList());

    var later = WorkOrders.at(MORNING.plus(Duration.ofHours(1)));
    workOrder.record(
        1, new Reserved(List.of(reserved(TAPS, "4", "1"), reserved(PIPES, "3", "0"))), later);
    assertEquals(MORNING, workOrder.exception().raisedAt());

    workOrder.record(2, ALL, later);
    assertNull(workOrder.exception());
    assertEquals(StockState.RESERVED, workOrder.allLines().stockState());
  }

  @Test
  void anOlderAnswerAndTheSameAgainChangeNothing() {
    WorkOrder workOrder = authorizedBathroom();
    workOrder.record(4, ALL, AT_EIGHT);
    Instant updatedAt = workOrder.updatedAt();
    workOrder.record(3, TWO_TAPS_SHORT, AT_EIGHT);
    workOrder.record(4, TWO_TAPS_SHORT, AT_EIGHT);
    assertEquals(StockState.RESERVED, workOrder.allLines().stockState());
    assertNull(workOrder.exception());
    assertEquals(updatedAt, workOrder.updatedAt());
  }

  @Test
  void aLateAnswerLeavesPickedAndConsumedLinesAlone() {
    WorkOrder workOrder = startedBathroom();
    workOrder.record(0, ALL, AT_EIGHT);
    workOrder.pick(List.of(pick(TAPS, "5")), AT_EIGHT);
    workOrder.record(1, ALL, AT_EIGHT);
    assertEquals(StockState.PICKED, line(workOrder, TAPS).stock().state());
    assertEquals(StockState.RESERVED, line(workOrder, PIPES).stock().state());

    workOrder.record(
        5, new Consumed(Map.of(TAPS, new BigDecimal("5"), PIPES, new BigDecimal("3"))), AT_EIGHT);
    workOrder.record(6, TWO_TAPS_SHORT, AT_EIGHT);
    assertEquals(StockState.CONSUMED, workOrder.allLines().stockState());
    assertEquals(new BigDecimal("5"), line(workOrder, TAPS).stock().consumed());
  }

  @Test
  void consumptionAndReleaseOfOneChangeAreBothHeardInEitherOrder() {
    WorkOrder workOrder = startedBathroom();
    workOrder.record(0, ALL, AT_EIGHT);
    workOrder.record(2, new Released(List.of(PIPES, TAPS)), AT_EIGHT);
    workOrder.record(2, new Consumed(Map.of(TAPS, new BigDecimal("5"))), AT_EIGHT);
    assertEquals(StockState.CONSUMED, line(workOrder, TAPS).stock().state());
    assertEquals(StockState.RELEASED, line(workOrder, PIPES).stock().state());
    Instant updatedAt = workOrder.updatedAt();
    workOrder.record(2, new Consumed(Map.of(TAPS, new BigDecimal("5"))), AT_EIGHT);
    workOrder.record(1, new Released(List.of(PIPES)), AT_EIGHT);
    assertEquals(updatedAt, workOrder.updatedAt());
  }

  @Test
  void aShortageToldAfterTheCancellationRaisesNoFlag() {
    WorkOrder workOrder = authorizedBathroom();
    workOrder.record(0, TWO_TAPS_SHORT, AT_EIGHT);
    assertNotNull(workOrder.exception());
    WorkOrderCancelled told = workOrder.cancel("Client moved away", false, AT_EIGHT);
    assertEquals("Client moved away", told.reason());
    assertEquals(new Cancellation("Client moved away", MORNING), workOrder.cancellation());
    assertNull(workOrder.exception());
    workOrder.record(1, TWO_TAPS_SHORT, AT_EIGHT);
    assertNull(workOrder.exception());
  }

  @Test
  void picksAddUpToWhatIsReservedAndNoFurther() {
    WorkOrder workOrder = authorizedBathroom();
    workOrder.record(0, TWO_TAPS_SHORT, AT_EIGHT);
    WorkOrderPicked told =
        workOrder.pick(List.of(pick(TAPS, "1"), pick(PIPES, "0.5"), pick(TAPS, "1.5")), AT_EIGHT);
    assertEquals(
        List.of("2.5", "0.5"),
        told.lines().stream().map(line -> line.quantity().toPlainString()).toList());
    assertEquals(new BigDecimal("2.5"), line(workOrder, TAPS).stock().picked());
    Problem refused =
        assertThrows(
            Problem.class,
            () -> workOrder.pick(List.of(pick(PIPES, "1"), pick(TAPS, "0.6")), AT_EIGHT));
    assertEquals(ProblemType.QUANTITY_NOT_RESERVED, refused.type());
    assertEquals("#/lines/1/quantity", refused.errors().getFirst().pointer());
    assertEquals("0.5 of this line are reserved and not picked yet.", refused.getMessage());
  }

  @Test
  void whatIsNotOnAShelfCannotBePicked() {
    WorkOrder workOrder = authorizedBathroom();
    for (UUID line : List.of(FITTING, IdType.next())) {
      Problem unknown =
          assertThrows(Problem.class, () -> workOrder.pick(List.of(pick(line, "1")), AT_EIGHT));
      assertEquals(ProblemType.LINE_UNKNOWN, unknown.type());
      assertEquals("#/lines/0/lineId", unknown.errors().getFirst().pointer());
    }
  }

  @Test
  void anAnswerAboutALineThatIsNotStockedIsRefused() {
    WorkOrder workOrder = authorizedBathroom();
    assertEquals(
        ProblemType.LINE_UNKNOWN,
        assertThrows(
                Problem.class,
                () ->
                    workOrder.record(
                        0, new Reserved(List.of(reserved(FITTING, "1", "0"))), AT_EIGHT))
            .type());
  }

  private static TenantDay in(ZoneId zone) {
    return new TenantDay(AT_EIGHT, zone);
  }
}
