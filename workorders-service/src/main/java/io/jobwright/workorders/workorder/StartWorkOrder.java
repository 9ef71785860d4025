package io.jobwright.workorders.workorder;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Work begins, with whatever stock is there. */
@ApplicationScoped
class StartWorkOrder {

  @Inject WorkOrderRepository workOrders;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional
  WorkOrder start(UUID id, IfMatch ifMatch) {
    WorkOrder workOrder = workOrders.get(id, ifMatch);
    outbox.append(workOrder, workOrder.start(clock));
    return workOrder;
  }
}
