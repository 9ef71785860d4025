package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The work is done: what was reserved for it has left the shelf. All its stocked lines. */
@EventType(value = "io.jobwright.inventory.stock-consumed.v1", topic = Topics.RESERVATION)
public record StockConsumed(@Id("wo") UUID workOrderId, List<Line> lines) {

  /**
   * What a line took.
   *
   * @param unitCost in the item's currency; absent where nobody has said what a unit costs
   * @param cost consumed × unitCost, rounded to the currency; absent likewise
   */
  public record Line(
      @Id("qln") UUID lineId,
      @Id("itm") UUID itemId,
      BigDecimal consumed,
      BigDecimal unitCost,
      BigDecimal cost) {}
}
