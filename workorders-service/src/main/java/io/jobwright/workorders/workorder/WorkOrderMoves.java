package io.jobwright.workorders.workorder;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;

/** The use case of every plain move: the work order decides, and the others hear of it. */
@ApplicationScoped
public class WorkOrderMoves {

  @Inject WorkOrderRepository workOrders;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Moves the work order.
   *
   * @param move what the work order does, and the event that tells of it
   * @throws Problem 404, 412 where it has changed since the caller read it, or what the move throws
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public WorkOrder apply(UUID id, IfMatch ifMatch, BiFunction<WorkOrder, Clock, ?> move) {
    WorkOrder workOrder = workOrders.get(id, ifMatch);
    outbox.append(workOrder, move.apply(workOrder, clock));
    return workOrder;
  }
}
