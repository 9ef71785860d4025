package io.jobwright.workorders.reservation;

import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.problem.Problem;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.workorder.WorkOrder;
import io.jobwright.workorders.workorder.WorkOrderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;

/** Brings the stock state of a work order's lines up to what inventory says. */
@ApplicationScoped
class RecordStock {

  @Inject WorkOrderRepository workOrders;
  @Inject Clock clock;

  @Transactional
  void reserved(Event event, StockAnswer answer) {
    record(
        answer.workOrderId(),
        workOrder ->
            workOrder.recordReservation(
                event.aggregateVersion(),
                answer.lines().stream().map(StockAnswer.AnsweredLine::toReservation).toList(),
                clock));
  }

  @Transactional
  void consumed(Event event, StockConsumed consumed) {
    record(
        consumed.workOrderId(),
        workOrder ->
            workOrder.recordConsumption(event.aggregateVersion(), consumed.byLine(), clock));
  }

  @Transactional
  void released(Event event, StockReleased released) {
    record(
        released.workOrderId(),
        workOrder -> workOrder.recordRelease(event.aggregateVersion(), released.lineIds(), clock));
  }

  /**
   * Written at once rather than at the commit, so that a race lost against a person's move shows as
   * what it is, and the event is tried again.
   *
   * @throws Problem where we have no such work order: the event is a dead letter
   */
  private void record(String workOrderId, Consumer<WorkOrder> change) {
    change.accept(workOrders.get(Ids.inEvent(Ids.WORK_ORDER, workOrderId)));
    workOrders.flush();
  }
}
