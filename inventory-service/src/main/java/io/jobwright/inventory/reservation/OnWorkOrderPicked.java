package io.jobwright.inventory.reservation;

import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What was picked stays reserved. */
@ApplicationScoped
class OnWorkOrderPicked implements EventHandler<WorkOrderPicked> {

  @Inject RecordPicks recordPicks;

  @Override
  public void handle(Event event, WorkOrderPicked data) {
    recordPicks.record(data.workOrderId(), event.aggregateVersion(), data.quantityByLine());
  }
}
