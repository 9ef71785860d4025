package io.jobwright.quotes.quote;

import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.quotes.catalogue.KnownItem;
import io.jobwright.quotes.catalogue.StockFlag;
import io.jobwright.quotes.catalogue.StockLevel;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the stock says to a line, as far as we have heard.
 *
 * @param available of the item, over all locations; absent where it is not stocked
 * @param threshold at or below which the item counts as low
 * @param asOf when inventory counted; absent where nothing has ever been in stock
 */
@Schema(name = "QuoteLineStock")
public record LineStock(
    @NotNull StockFlag flag, BigDecimal available, BigDecimal threshold, Instant asOf) {

  static final LineStock NOT_STOCKED = new LineStock(StockFlag.NOT_STOCKED, null, null, null);

  /**
   * @param item as known; null for one we have not heard of
   * @param asked by this line and the lines of the same item before it
   */
  static LineStock of(KnownItem item, BigDecimal asked) {
    Optional<KnownItem> known = Optional.ofNullable(item);
    Optional<StockLevel> level = known.flatMap(KnownItem::stock);
    BigDecimal available = level.map(StockLevel::available).orElse(BigDecimal.ZERO);
    BigDecimal threshold =
        known.flatMap(KnownItem::item).map(CatalogueItem::lowStockThreshold).orElse(null);
    return new LineStock(
        StockFlag.of(asked, available, threshold),
        available,
        threshold,
        level.map(StockLevel::asOf).orElse(null));
  }
}
