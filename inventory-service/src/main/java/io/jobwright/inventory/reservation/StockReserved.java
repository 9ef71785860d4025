package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Topics;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import java.util.List;
import java.util.UUID;

/** Everything the work order asked for is reserved. All its stocked lines. */
@EventType(value = "io.jobwright.inventory.stock-reserved.v1", topic = Topics.RESERVATION)
public record StockReserved(@Id("wo") UUID workOrderId, List<ReservationAnswer.Line> lines)
    implements ReservationAnswer {}
