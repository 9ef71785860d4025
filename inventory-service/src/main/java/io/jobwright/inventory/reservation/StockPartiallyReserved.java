package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import java.util.List;
import java.util.UUID;

/**
 * Some of what the work order asked for is reserved, the rest is waited for. All its stocked lines.
 */
@EventType(value = "io.jobwright.inventory.stock-partially-reserved.v1", topic = Topics.RESERVATION)
public record StockPartiallyReserved(@Id("wo") UUID workOrderId, List<ReservationAnswer.Line> lines)
    implements ReservationAnswer {}
