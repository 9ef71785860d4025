package io.jobwright.inventory.reservation;

import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A work order without stocked lines has nothing to consume. */
@ApplicationScoped
class OnWorkOrderCompleted implements EventHandler<WorkOrderCompleted> {

  @Inject ConsumeStock consumeStock;

  @Override
  public void handle(Event event, WorkOrderCompleted data) {
    if (data.needsStock()) {
      consumeStock.consume(data.workOrderId(), data.usedByLine());
    }
  }
}
