package io.jobwright.inventory.reservation;

import io.jobwright.platform.outbox.EventType;
import java.util.List;

/**
 * Some of what the work order asked for is reserved, the rest is waited for. All its stocked lines.
 */
@EventType("io.jobwright.inventory.stock-partially-reserved.v1")
public record StockPartiallyReserved(String workOrderId, List<ReservationAnswer.Line> lines)
    implements ReservationAnswer {}
