package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The work order is cancelled and holds no stock any more. All its stocked lines. */
@EventType(value = "io.jobwright.inventory.stock-released.v1", topic = Topics.RESERVATION)
public record StockReleased(@Id("wo") UUID workOrderId, List<Line> lines)
    implements ReservationAnswer {

  /**
   * A line that asks for nothing any more.
   *
   * @param released what it no longer claims, whether it was reserved or still waited for
   */
  public record Line(@Id("qln") UUID lineId, @Id("itm") UUID itemId, BigDecimal released) {}
}
