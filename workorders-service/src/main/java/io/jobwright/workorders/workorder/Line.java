package io.jobwright.workorders.workorder;

import io.jobwright.platform.money.LineMoney;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.catalogue.ItemKind;
import java.util.Objects;

/**
 * A line as events carry it, along the whole chain.
 *
 * @param lineId keeps the quote's prefix, {@code qln_}, and its value in every document
 * @param stocked whether inventory reserves it; then it has an item
 */
public record Line(
    String lineId,
    ItemKind kind,
    String itemId,
    String sku,
    String description,
    boolean stocked,
    LineMoney money) {

  public Line {
    Objects.requireNonNull(lineId, "lineId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(money, "money");
    if (stocked) {
      Objects.requireNonNull(itemId, "itemId of a stocked line");
    }
  }

  static Line of(WorkOrderLine line) {
    return new Line(
        line.publicId(),
        line.kind(),
        line.itemId(),
        line.sku(),
        line.description(),
        line.isStocked(),
        line.money());
  }

  /** The same, for a work order of ours. */
  public AgreedLine agreed() {
    return new AgreedLine(
        Ids.inEvent(Ids.LINE, lineId),
        kind,
        itemId == null ? null : Ids.inEvent(Ids.ITEM, itemId),
        sku,
        description,
        stocked,
        money);
  }
}
