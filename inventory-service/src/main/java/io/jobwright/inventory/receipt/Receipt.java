package io.jobwright.inventory.receipt;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.pricing.Decimals;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Goods that arrived.
 *
 * @param locationId null until it is known which one is the default
 */
record Receipt(UUID id, Instant createdAt, UUID locationId, String reference, List<Line> lines) {

  record Line(UUID id, UUID itemId, BigDecimal quantity, BigDecimal unitCost) {}

  static Receipt of(ReceiptRequest request, Instant now) {
    return new Receipt(
        RequestIds.suppliedOrNew(Ids.RECEIPT, request.id()),
        now,
        request.locationId() == null ? null : RequestIds.body(Ids.LOCATION, request.locationId()),
        request.reference(),
        request.lines().stream().map(Receipt::line).toList());
  }

  private static Line line(ReceiptRequest.Line line) {
    return new Line(
        IdType.next(),
        RequestIds.body(Ids.ITEM, line.itemId()),
        Decimals.canonical(line.quantity()),
        line.unitCost());
  }

  Receipt at(UUID location) {
    return new Receipt(id, createdAt, location, reference, lines);
  }

  Set<UUID> items() {
    Set<UUID> items = new LinkedHashSet<>();
    lines.forEach(line -> items.add(line.itemId()));
    return items;
  }

  /**
   * @throws Problem 422 that points at each line whose item is not among these
   */
  void requireAllIn(Set<UUID> accepted, ProblemType type, String detail) {
    List<FieldError> errors =
        IntStream.range(0, lines.size())
            .filter(i -> !accepted.contains(lines.get(i).itemId()))
            .mapToObj(i -> new FieldError("#/lines/" + i + "/itemId", type.code(), detail))
            .toList();
    if (!errors.isEmpty()) {
      throw Problem.withErrors(type, detail, errors);
    }
  }

  UUID[] uuids(Function<Line, UUID> column) {
    return lines.stream().map(column).toArray(UUID[]::new);
  }

  BigDecimal[] decimals(Function<Line, BigDecimal> column) {
    return lines.stream().map(column).toArray(BigDecimal[]::new);
  }

  ReceiptView view() {
    return new ReceiptView(
        Ids.RECEIPT.format(id),
        createdAt,
        locationId,
        reference,
        lines.stream()
            .map(
                line ->
                    new ReceiptView.Line(
                        line.id(), line.itemId(), line.quantity(), line.unitCost()))
            .toList());
  }
}
