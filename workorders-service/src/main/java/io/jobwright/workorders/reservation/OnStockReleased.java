package io.jobwright.workorders.reservation;

import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class OnStockReleased implements EventHandler<StockReleased> {

  @Inject RecordStock recordStock;

  @Override
  public void handle(Event event, StockReleased data) {
    recordStock.record(data.workOrderId(), event.aggregateVersion(), data.answer());
  }
}
