package io.jobwright.quotes.quote;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.catalogue.ItemKind;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers see of a line.
 *
 * @param stock while it is a draft's
 */
@Schema(name = "QuoteLineView")
public record LineView(
    @NotNull @Id("qln") String lineId,
    @NotNull ItemKind kind,
    @Id("itm") String itemId,
    String sku,
    @NotNull String description,
    boolean stocked,
    @NotNull LineMoney money,
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
