package io.jobwright.workorders.workorder;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.patch.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Says who does the job. */
@ApplicationScoped
class AssignWorkOrder {

  @Inject WorkOrderRepository workOrders;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  WorkOrder assign(UUID id, MergePatch.Patch<Assignment> changes, IfMatch ifMatch) {
    WorkOrder workOrder = workOrders.get(id, ifMatch);
    workOrder.assign(
        changes.applyTo(workOrder.assignment(), () -> WorkOrderView.of(workOrder)), clock);
    return workOrder;
  }
}
