package io.jobwright.workorders.workorder;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.http.IfMatch;
import io.jobwright.platform.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Says who does the job. */
@ApplicationScoped
class AssignWorkOrder {

  @Inject WorkOrderRepository workOrders;
  @Inject MergePatch patches;
  @Inject Clock clock;

  @Transactional
  WorkOrder assign(UUID id, JsonNode patch, IfMatch ifMatch) {
    WorkOrder workOrder = workOrders.get(id, ifMatch);
    Assignment changed =
        patches.apply(workOrder.assignment(), () -> WorkOrderView.of(workOrder), patch);
    workOrder.assign(changed, clock);
    return workOrder;
  }
}
