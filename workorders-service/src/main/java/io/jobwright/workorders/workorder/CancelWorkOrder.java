package io.jobwright.workorders.workorder;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The job will not be done: its stock goes back. */
@ApplicationScoped
class CancelWorkOrder {

  @Inject WorkOrderRepository workOrders;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional
  WorkOrder cancel(UUID id, CancelRequest request, IfMatch ifMatch) {
    WorkOrder workOrder = workOrders.get(id, ifMatch);
    outbox.append(workOrder, workOrder.cancel(request.reason(), request.isPutBack(), clock));
    return workOrder;
  }
}
