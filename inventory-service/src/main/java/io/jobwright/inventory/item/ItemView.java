package io.jobwright.inventory.item;

import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.pricing.Tax;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;

/** What callers see of a catalogue item. */
public record ItemView(
    @NotNull @Id("itm") String id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull String sku,
    @NotNull String name,
    @NotNull ItemKind kind,
    @NotNull String unit,
    @NotNull BigDecimal unitPrice,
    @NotNull BigDecimal priceBaseQuantity,
    @NotNull String currency,
    BigDecimal cost,
    @NotNull Tax tax,
    boolean stocked,
    BigDecimal lowStockThreshold,
    boolean active)
    implements ResourceView {

  public static ItemView of(Item item) {
    ItemRequest now = item.asRequest();
    return new ItemView(
        now.id(),
        item.version(),
        item.createdAt(),
        item.updatedAt(),
        now.sku(),
        now.name(),
        now.kind(),
        now.unit(),
        now.unitPrice(),
        now.priceBaseQuantity(),
        now.currency(),
        now.cost(),
        item.tax(),
        now.stocked(),
        now.lowStockThreshold(),
        now.active());
  }
}
