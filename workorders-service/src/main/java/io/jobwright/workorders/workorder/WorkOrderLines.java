package io.jobwright.workorders.workorder;

import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.workorders.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The rules over all lines of a work order: what can be picked, and what is still outstanding. */
record WorkOrderLines(List<WorkOrderLine> lines) {

  StockState stockState() {
    return StockState.worst(
        lines.stream().filter(WorkOrderLine::isStocked).map(line -> line.stock().state()));
  }

  List<WorkOrderLine> ofWhichShort() {
    return lines.stream().filter(WorkOrderLine::isShort).toList();
  }

  /**
   * Takes from the shelf.
   *
   * @return what was taken of each line
   * @throws Problem 409 where it is more than what is reserved, 422 where there is no such line
   */
  SequencedMap<WorkOrderLine, BigDecimal> pick(List<Pick> picks) {
    SequencedMap<WorkOrderLine, BigDecimal> taken = new LinkedHashMap<>();
    for (int i = 0; i < picks.size(); i++) {
      Pick pick = picks.get(i);
      taken.merge(pick("#/lines/" + i, pick), pick.quantity(), BigDecimal::add);
    }
    return taken;
  }

  private WorkOrderLine pick(String at, Pick pick) {
    WorkOrderLine line =
        find(pick.lineId())
            .filter(WorkOrderLine::isStocked)
            .orElseThrow(
                () ->
                    Problem.at(
                        at + "/lineId",
                        ProblemType.LINE_UNKNOWN,
                        "The work order has no such line to be picked."));
    if (pick.quantity().compareTo(line.toPick()) > 0) {
      throw Problem.at(
          at + "/quantity",
          ProblemType.QUANTITY_NOT_RESERVED,
          "%s of this line are reserved and not picked yet."
              .formatted(line.toPick().toPlainString()));
    }
    line.pick(pick.quantity());
    return line;
  }

  /**
   * The job is done when every stocked line is fully reserved or picked.
   *
   * @throws Problem 409 naming the others, by their place in the work order
   */
  void requireNothingOutstanding() {
    List<FieldError> outstanding = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      WorkOrderLine line = lines.get(i);
      if (line.isOutstanding()) {
        outstanding.add(
            new FieldError(
                "#/lines/" + i, ProblemType.STOCK_OUTSTANDING.code(), line.whatIsOutstanding()));
      }
    }
    if (!outstanding.isEmpty()) {
      throw Problem.withErrors(
          ProblemType.STOCK_OUTSTANDING,
          "Every stocked line must be fully reserved or picked.",
          outstanding);
    }
  }

  /**
   * What the job has used of the stock of each stocked line: what was picked, never merely what was
   * planned. Where nobody recorded a pick of any line, the pick list was taken as it stands, and
   * everything reserved is used.
   */
  SequencedMap<WorkOrderLine, BigDecimal> used() {
    boolean picksAreKept = !ofWhichPicked().isEmpty();
    SequencedMap<WorkOrderLine, BigDecimal> used = new LinkedHashMap<>();
    lines.stream()
        .filter(WorkOrderLine::isStocked)
        .forEach(
            line -> used.put(line, picksAreKept ? line.stock().picked() : line.stock().reserved()));
    return used;
  }

  List<WorkOrderLine> ofWhichPicked() {
    return lines.stream()
        .filter(line -> line.isStocked() && line.stock().picked().signum() > 0)
        .toList();
  }

  /**
   * Goods in a van are not on the shelf: they count as available again once they were put back.
   *
   * @throws Problem 409 naming the lines that were picked, by their place in the work order
   */
  void requireNothingPicked() {
    List<FieldError> picked =
        ofWhichPicked().stream()
            .map(
                line ->
                    new FieldError(
                        "#/lines/" + lines.indexOf(line),
                        ProblemType.STOCK_PICKED.code(),
                        line.stock().picked().toPlainString() + " were picked"))
            .toList();
    if (!picked.isEmpty()) {
      throw Problem.withErrors(
          ProblemType.STOCK_PICKED,
          "Put back what was picked, and say so with \"putBack\": true.",
          picked);
    }
  }

  /**
   * Takes in what inventory says.
   *
   * @param isNewest whether nothing later has been taken in before
   * @return whether that was news to any line
   */
  boolean record(InventoryAnswer answer, boolean isNewest) {
    return switch (answer) {
      case InventoryAnswer.Reserved reserved -> isNewest && reserve(reserved.lines());
      case InventoryAnswer.Consumed consumed -> consume(consumed.byLine());
      case InventoryAnswer.Released released -> release(released.lineIds());
    };
  }

  private boolean reserve(List<InventoryAnswer.Reserved.Line> reserved) {
    boolean news = false;
    for (InventoryAnswer.Reserved.Line line : reserved) {
      news |= stocked(line.lineId()).answer(line.reserved(), line.backordered());
    }
    return news;
  }

  private boolean consume(Map<UUID, BigDecimal> consumed) {
    boolean news = false;
    for (Map.Entry<UUID, BigDecimal> line : consumed.entrySet()) {
      news |= stocked(line.getKey()).consume(line.getValue());
    }
    return news;
  }

  private boolean release(List<UUID> released) {
    boolean news = false;
    for (UUID line : released) {
      news |= stocked(line).release();
    }
    return news;
  }

  private Optional<WorkOrderLine> find(UUID lineId) {
    return lines.stream().filter(line -> line.lineId().equals(lineId)).findFirst();
  }

  /** Inventory answers about what it was asked for; anything else we cannot take in. */
  private WorkOrderLine stocked(UUID lineId) {
    return find(lineId)
        .filter(WorkOrderLine::isStocked)
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.LINE_UNKNOWN,
                    Ids.LINE.format(lineId) + " is no stocked line of the work order."));
  }
}
