package io.jobwright.workorders.workorder;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The job is done: consumption and invoice follow from the event. */
@ApplicationScoped
class CompleteWorkOrder {

  @Inject WorkOrderRepository workOrders;
  @Inject Outbox outbox;
  @Inject TenantDay day;
  @Inject Clock clock;

  @Transactional
  WorkOrder complete(UUID id, IfMatch ifMatch) {
    WorkOrder workOrder = workOrders.get(id, ifMatch);
    outbox.append(workOrder, workOrder.complete(clock, day));
    return workOrder;
  }
}
