package io.jobwright.inventory.reservation;

import io.jobwright.platform.outbox.EventType;
import java.util.List;

/**
 * Nothing of what the work order asked for is there; all of it is waited for. All its stocked
 * lines.
 */
@EventType("io.jobwright.inventory.stock-backordered.v1")
public record StockBackordered(String workOrderId, List<ReservationAnswer.Line> lines)
    implements ReservationAnswer {}
