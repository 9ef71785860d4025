package io.jobwright.inventory.ledger;

import io.jobwright.inventory.item.ItemView;
import io.jobwright.inventory.location.LocationView;
import io.jobwright.platform.id.Id;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much there is of an item: the total over the locations shown, and each of them.
 *
 * @param available on hand and not reserved
 * @param item with {@code expand=item} only
 */
public record StockView(
    @NotNull @Id("itm") UUID itemId,
    @NotNull String sku,
    @NotNull String name,
    @NotNull BigDecimal onHand,
    @NotNull BigDecimal reserved,
    @NotNull BigDecimal available,
    @NotNull List<AtLocation> locations,
    ItemView item) {

  /**
   * The balance at one location.
   *
   * @param location with {@code expand=location} only
   */
  @Schema(name = "StockAtLocation")
  public record AtLocation(
      @NotNull @Id("loc") UUID locationId,
      @NotNull BigDecimal onHand,
      @NotNull BigDecimal reserved,
      @NotNull BigDecimal available,
      LocationView location) {}
}
