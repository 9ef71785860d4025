package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.outbox.EventType;
import java.util.List;

/**
 * Some of what the work order asked for is reserved, the rest is waited for. All its stocked lines.
 */
@EventType(value = "io.jobwright.inventory.stock-partially-reserved.v1", topic = Topics.RESERVATION)
public record StockPartiallyReserved(String workOrderId, List<ReservationAnswer.Line> lines)
    implements ReservationAnswer {}
