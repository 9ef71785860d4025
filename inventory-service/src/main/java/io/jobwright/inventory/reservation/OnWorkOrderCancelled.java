package io.jobwright.inventory.reservation;

import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Also for work orders that never asked: they leave a tombstone. */
@ApplicationScoped
class OnWorkOrderCancelled implements EventHandler<WorkOrderCancelled> {

  @Inject ReleaseStock releaseStock;

  @Override
  public void handle(Event event, WorkOrderCancelled data) {
    releaseStock.release(data.workOrderId(), data.jobId());
  }
}
