package io.jobwright.inventory.receipt;

import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.id.Id;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers see of a receipt; it never changes. */
public record ReceiptView(
    @NotNull @Id("rcp") String id,
    @NotNull Instant createdAt,
    @NotNull @Id("loc") UUID locationId,
    String reference,
    @NotNull List<Line> lines)
    implements ResourceView {

  /** So much of an item. */
  @Schema(name = "ReceiptLineView")
  public record Line(
      @NotNull @Id("rcl") UUID lineId,
      @NotNull @Id("itm") UUID itemId,
      @NotNull BigDecimal quantity,
      BigDecimal unitCost) {}

  @Override
  public long version() {
    return 0;
  }
}
