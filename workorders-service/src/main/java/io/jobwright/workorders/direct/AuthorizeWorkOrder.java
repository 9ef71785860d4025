package io.jobwright.workorders.direct;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.workorders.workorder.WorkOrder;
import io.jobwright.workorders.workorder.WorkOrderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Turns a draft into the instruction to proceed: stock is asked for. */
@ApplicationScoped
class AuthorizeWorkOrder {

  @Inject WorkOrderRepository workOrders;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional
  WorkOrder authorize(UUID id, IfMatch ifMatch) {
    WorkOrder workOrder = workOrders.get(id, ifMatch);
    outbox.append(workOrder, workOrder.authorize(clock));
    return workOrder;
  }
}
