package io.jobwright.workorders.workorder;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.document.calendar.TenantDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The job is done, on the tenant's day: consumption and invoice follow from the event. */
@ApplicationScoped
class CompleteWorkOrder {

  @Inject WorkOrderMoves moves;
  @Inject TenantDay day;

  @Transactional(Transactional.TxType.MANDATORY)
  WorkOrder complete(UUID id, IfMatch ifMatch) {
    return moves.apply(id, ifMatch, (workOrder, clock) -> workOrder.complete(clock, day));
  }
}
