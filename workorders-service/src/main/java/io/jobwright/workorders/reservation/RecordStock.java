package io.jobwright.workorders.reservation;

import io.jobwright.platform.problem.Problem;
import io.jobwright.workorders.workorder.InventoryAnswer;
import io.jobwright.workorders.workorder.WorkOrderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Brings the stock state of a work order's lines up to what inventory says. */
@ApplicationScoped
class RecordStock {

  @Inject WorkOrderRepository workOrders;
  @Inject Clock clock;

  /**
   * Written at once rather than at the commit, so that a race lost against a person's move shows as
   * what it is, and the event is tried again.
   *
   * @param setVersion of the work order's reservations
   * @throws Problem where we have no such work order: the event is a dead letter
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void record(UUID workOrderId, long setVersion, InventoryAnswer answer) {
    workOrders.get(workOrderId).record(setVersion, answer, clock);
    workOrders.flush();
  }
}
