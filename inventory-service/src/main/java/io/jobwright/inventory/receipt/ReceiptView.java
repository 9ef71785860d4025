package io.jobwright.inventory.receipt;

import io.jobwright.platform.http.ResourceView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What callers see of a receipt; it never changes. */
public record ReceiptView(
    String id, Instant createdAt, String locationId, String reference, List<Line> lines)
    implements ResourceView {

  /** So much of an item. */
  public record Line(String lineId, String itemId, BigDecimal quantity, BigDecimal unitCost) {}

  @Override
  public long version() {
    return 0;
  }
}
