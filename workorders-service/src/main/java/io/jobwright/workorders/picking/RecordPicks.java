package io.jobwright.workorders.picking;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.workorders.workorder.Pick;
import io.jobwright.workorders.workorder.WorkOrder;
import io.jobwright.workorders.workorder.WorkOrderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Goods have left the shelf: never more than what is reserved. */
@ApplicationScoped
class RecordPicks {

  @Inject WorkOrderRepository workOrders;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional
  WorkOrder record(UUID id, List<Pick> picks, IfMatch ifMatch) {
    WorkOrder workOrder = workOrders.get(id, ifMatch);
    outbox.append(workOrder, workOrder.pick(picks, clock));
    return workOrder;
  }
}
