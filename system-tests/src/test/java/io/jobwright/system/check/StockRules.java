package io.jobwright.system.check;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The equations of the stock. */
final class StockRules {

  private static final String COMPLETED = "COMPLETED";
  private static final Set<String> RESERVES = Set.of("AUTHORIZED", "IN_PROGRESS", COMPLETED);

  private StockRules() {}

  private record LineKey(String tenant, String workOrderId, String lineId) {}

  static List<String> onHand(Books books) {
    Map<Books.StockPlace, BigDecimal> sums = new HashMap<>();
    books.movements().forEach(one -> sums.merge(one.place(), one.quantity(), BigDecimal::add));
    List<String> violations = new ArrayList<>();
    for (Books.StockLevel level : books.stock()) {
      compare("on hand", level.place(), level.onHand(), sums.remove(level.place()), violations);
    }
    sums.keySet().forEach(place -> violations.add("movements without a stock level: " + place));
    return violations;
  }

  static List<String> reserved(Books books) {
    Map<Books.StockPlace, BigDecimal> sums = new HashMap<>();
    books.reservations().forEach(one -> sums.merge(one.place(), one.reserved(), BigDecimal::add));
    List<String> violations = new ArrayList<>();
    for (Books.StockLevel level : books.stock()) {
      compare("reserved", level.place(), level.reserved(), sums.remove(level.place()), violations);
      if (level.reserved().compareTo(level.onHand()) > 0) {
        violations.add("more is reserved than there is: " + level);
      }
    }
    sums.keySet().forEach(place -> violations.add("reservations without a stock level: " + place));
    return violations;
  }

  private static void compare(
      String what,
      Books.StockPlace place,
      BigDecimal booked,
      BigDecimal sum,
      List<String> violations) {
    BigDecimal expected = sum == null ? BigDecimal.ZERO : sum;
    if (booked.compareTo(expected) != 0) {
      violations.add("%s %s is %s, its parts are %s".formatted(place, what, booked, expected));
    }
  }

  static List<String> reservationsPerLine(Books books) {
    Map<LineKey, List<Books.Reservation>> byLine =
        books.reservations().stream()
            .collect(
                groupingBy(
                    one -> new LineKey(one.place().tenant(), one.workOrderId(), one.lineId())));
    List<String> violations = new ArrayList<>();
    for (Books.WorkOrder workOrder : books.workOrders()) {
      stockedLines(workOrder)
          .forEach(line -> checkReservation(workOrder, line, byLine, violations));
    }
    byLine.keySet().forEach(line -> violations.add("reservation without its line: " + line));
    return violations;
  }

  private static void checkReservation(
      Books.WorkOrder workOrder,
      Books.Line line,
      Map<LineKey, List<Books.Reservation>> byLine,
      List<String> violations) {
    LineKey key = new LineKey(workOrder.tenant(), workOrder.id(), line.lineId());
    List<Books.Reservation> found = byLine.getOrDefault(key, List.of());
    byLine.remove(key);
    int expected = RESERVES.contains(workOrder.status()) ? 1 : found.size();
    if (found.size() != expected) {
      violations.add(
          "work order %s %s: %d reservations of line %s"
              .formatted(workOrder.number(), workOrder.status(), found.size(), line.lineId()));
      return;
    }
    for (Books.Reservation one : found) {
      BigDecimal parts =
          one.reserved().add(one.backordered()).add(one.consumed()).add(one.released());
      if (one.asked().compareTo(line.quantity()) != 0 || one.asked().compareTo(parts) != 0) {
        violations.add(
            "work order %s: line of %s, %s".formatted(workOrder.number(), line.quantity(), one));
      }
    }
  }

  static List<String> consumptions(Books books) {
    Map<LineKey, List<Books.Movement>> byLine =
        books.movements().stream()
            .filter(movement -> movement.workOrderId() != null)
            .collect(
                groupingBy(
                    one -> new LineKey(one.place().tenant(), one.workOrderId(), one.lineId())));
    List<String> violations = new ArrayList<>();
    books.workOrders().stream()
        .filter(workOrder -> workOrder.status().equals(COMPLETED))
        .forEach(
            workOrder ->
                stockedLines(workOrder)
                    .forEach(line -> checkConsumption(workOrder, line, byLine, violations)));
    byLine.keySet().forEach(line -> violations.add("consumed without being completed: " + line));
    return violations;
  }

  private static void checkConsumption(
      Books.WorkOrder workOrder,
      Books.Line line,
      Map<LineKey, List<Books.Movement>> byLine,
      List<String> violations) {
    LineKey key = new LineKey(workOrder.tenant(), workOrder.id(), line.lineId());
    List<Books.Movement> found = byLine.getOrDefault(key, List.of());
    byLine.remove(key);
    if (found.size() != 1 || found.getFirst().quantity().negate().compareTo(line.quantity()) != 0) {
      violations.add(
          "work order %s took %s out for a line of %s"
              .formatted(workOrder.number(), found, line.quantity()));
    }
  }

  private static Stream<Books.Line> stockedLines(Books.WorkOrder workOrder) {
    return workOrder.lines().stream().filter(Books.Line::stocked);
  }
}
