package io.jobwright.workorders.direct;

import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.LineFigures;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.catalogue.CatalogueItem;
import io.jobwright.workorders.catalogue.ItemKind;
import io.jobwright.workorders.workorder.AgreedLine;
import java.util.List;
import java.util.UUID;

/** A line before it is priced: what the caller said, completed by the catalogue. */
record LineTerms(
    ItemKind kind,
    UUID itemId,
    String sku,
    String description,
    boolean stocked,
    String unit,
    LineInput input) {

  /** A line that says itself what it is; nothing of it is on a shelf. */
  static LineTerms adHoc(WorkOrderLineRequest line) {
    return new LineTerms(
        line.kind(),
        null,
        null,
        line.description(),
        false,
        line.unit(),
        new LineInput(
            lineId(line),
            line.quantity(),
            line.unitPrice(),
            null,
            line.discountPercent(),
            List.of(),
            line.tax().tax()));
  }

  /**
   * A line of the catalogue.
   *
   * @param item null where we never heard of it
   * @param currency of the document
   * @param at pointer to the line
   * @throws Problem 422 where the item cannot be sold here
   */
  static LineTerms ofItem(
      WorkOrderLineRequest line, CatalogueItem item, String currency, String at) {
    if (item == null || !item.active()) {
      throw Problem.at(
          at + "/itemId",
          ProblemType.CATALOGUE_ITEM_UNKNOWN,
          "There is no active item with this id.");
    }
    if (!item.currency().equals(currency)) {
      throw Problem.at(
          at + "/itemId",
          ProblemType.CURRENCY_MISMATCH,
          "The item is priced in %s, the client's documents are in %s."
              .formatted(item.currency(), currency));
    }
    return new LineTerms(
        item.kind(),
        line.item(),
        item.sku(),
        line.description() == null ? item.name() : line.description(),
        item.stocked(),
        item.unit(),
        new LineInput(
            lineId(line),
            line.quantity(),
            line.unitPrice() == null ? item.unitPrice() : line.unitPrice(),
            item.priceBaseQuantity(),
            line.discountPercent(),
            List.of(),
            item.tax()));
  }

  AgreedLine priced(LineFigures figures) {
    return new AgreedLine(
        input.lineId(),
        kind,
        itemId,
        sku,
        description,
        stocked,
        LineMoney.of(input, unit, figures));
  }

  private static UUID lineId(WorkOrderLineRequest line) {
    return RequestIds.suppliedOrNew(Ids.LINE, line.lineId());
  }
}
