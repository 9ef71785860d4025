package io.jobwright.inventory.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReservationRequestTest {

  private static final UUID PIPE = IdType.next();
  private static final UUID VALVE = IdType.next();

  @Test
  void linesOfTheSameItemAskTogether() {
    assertEquals(
        Map.of(PIPE, new BigDecimal("5.5"), VALVE, new BigDecimal("1")),
        request(line(PIPE, "3"), line(VALVE, "1"), line(PIPE, "2.5")).askedByItem());
  }

  @Test
  void whatIsGrantedGoesToTheLinesInTheirOrder() {
    List<LineReservation> shared =
        request(line(PIPE, "3"), line(VALVE, "1"), line(PIPE, "2"), line(PIPE, "4"))
            .share(Map.of(PIPE, new BigDecimal("4.5"), VALVE, BigDecimal.ZERO));
    assertEquals(List.of("3", "0", "1.5", "0"), reserved(shared));
    assertEquals(
        List.of("0", "1", "0.5", "4"),
        shared.stream().map(line -> line.backordered().toPlainString()).toList());
  }

  @Test
  void everyUnitGrantedIsSharedAndNoLineGetsMoreThanItAsks() {
    Random random = new Random(20261123);
    for (int round = 0; round < 1_000; round++) {
      ReservationRequest request =
          request(
              IntStream.rangeClosed(0, random.nextInt(6))
                  .mapToObj(i -> line(PIPE, Integer.toString(1 + random.nextInt(20))))
                  .toArray(ReservationRequest.Line[]::new));
      BigDecimal asked = request.askedByItem().get(PIPE);
      BigDecimal granted = BigDecimal.valueOf(random.nextInt(asked.intValue() + 1));
      List<LineReservation> shared = request.share(Map.of(PIPE, granted));
      assertEquals(
          granted,
          shared.stream().map(LineReservation::reserved).reduce(BigDecimal.ZERO, BigDecimal::add));
      assertTrue(
          shared.stream()
              .allMatch(
                  line ->
                      line.backordered().signum() >= 0
                          && line.reserved().add(line.backordered()).compareTo(line.asked()) == 0));
    }
  }

  @Test
  void anItemThatGrantedNothingLeavesItsLinesWaiting() {
    assertEquals(List.of("0"), reserved(request(line(PIPE, "3")).share(Map.of())));
  }

  @Test
  void nobodyAsksForNothing() {
    Problem refused = assertThrows(Problem.class, () -> line(PIPE, "0"));
    assertEquals(ProblemType.AMOUNT_INVALID, refused.type());
    assertThrows(IllegalArgumentException.class, ReservationRequestTest::request);
  }

  @Test
  void theAnswerSaysWhetherAllSomeOrNothingIsThere() {
    ReservationRequest request = request(line(PIPE, "3"), line(VALVE, "1"));
    assertInstanceOf(StockReserved.class, answer(request, "3", "1"));
    assertInstanceOf(StockPartiallyReserved.class, answer(request, "2", "1"));
    assertInstanceOf(StockPartiallyReserved.class, answer(request, "0", "1"));
    assertInstanceOf(StockBackordered.class, answer(request, "0", "0"));
  }

  private static ReservationAnswer answer(ReservationRequest request, String pipe, String valve) {
    return ReservationAnswer.of(
        request.workOrderId(),
        request.share(Map.of(PIPE, new BigDecimal(pipe), VALVE, new BigDecimal(valve))));
  }

  private static List<String> reserved(List<LineReservation> lines) {
    return lines.stream().map(line -> line.reserved().toPlainString()).toList();
  }

  private static ReservationRequest request(ReservationRequest.Line... lines) {
    return new ReservationRequest(IdType.next(), IdType.next(), null, List.of(lines));
  }

  private static ReservationRequest.Line line(UUID item, String quantity) {
    return new ReservationRequest.Line(IdType.next(), item, new BigDecimal(quantity));
  }
}
