package io.jobwright.quotes.quote;

import io.jobwright.platform.money.LineMoney;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.catalogue.ItemKind;
import java.util.UUID;

/**
 * What callers see of a line.
 *
 * @param stock while it is a draft's
 */
public record LineView(
    String lineId,
    ItemKind kind,
    String itemId,
    String sku,
    String description,
    boolean stocked,
    LineMoney money,
    LineStock stock) {

  static LineView of(QuoteLine line, LineStock stock) {
    return new LineView(
        Ids.LINE.format(line.id()),
        line.kind(),
        publicItemId(line.itemId()),
        line.sku(),
        line.description(),
        line.stocked(),
        line.money(),
        stock);
  }

  /** Of a line that is not stored. */
  public static LineView of(DraftLine line, LineMoney money, LineStock stock) {
    return new LineView(
        Ids.LINE.format(line.id()),
        line.kind(),
        publicItemId(line.itemId()),
        line.sku(),
        line.description(),
        line.stocked(),
        money,
        stock);
  }

  private static String publicItemId(UUID itemId) {
    return itemId == null ? null : Ids.ITEM.format(itemId);
  }
}
