package io.jobwright.inventory.receipt;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.text.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Goods that arrived.
 *
 * @param id the caller's own; absent, we give one
 * @param locationId where they lie now; absent, the default location
 * @param reference the supplier's delivery note, say
 */
public record ReceiptRequest(
    @Id("rcp") String id,
    @Id("loc") String locationId,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines,
    @Visible @Size(max = 200) String reference) {

  /**
   * So much of an item.
   *
   * @param unitCost what a unit cost, in the item's currency; what leaves later costs as much
   */
  @Schema(name = "ReceiptLineRequest")
  public record Line(
      @NotNull @Id("itm") String itemId,
      @NotNull @Positive @Digits(integer = 13, fraction = 6) BigDecimal quantity,
      @PositiveOrZero @Digits(integer = 13, fraction = 6) BigDecimal unitCost) {}
}
