package io.jobwright.inventory.reservation;

import io.jobwright.platform.outbox.EventType;
import java.util.List;

/** Everything the work order asked for is reserved. All its stocked lines. */
@EventType("io.jobwright.inventory.stock-reserved.v1")
public record StockReserved(String workOrderId, List<ReservationAnswer.Line> lines)
    implements ReservationAnswer {}
