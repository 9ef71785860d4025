package io.jobwright.inventory.reservation;

import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A work order without stocked lines asks for nothing and gets no answer. */
@ApplicationScoped
class OnWorkOrderAuthorized implements EventHandler<WorkOrderAuthorized> {

  @Inject ReserveStock reserveStock;

  @Override
  public void handle(Event event, WorkOrderAuthorized data) {
    if (data.needsStock()) {
      reserveStock.reserve(data.toRequest());
    }
  }
}
