package io.jobwright.workorders.reservation;

import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class OnStockReserved implements EventHandler<StockReserved> {

  @Inject RecordStock recordStock;

  @Override
  public void handle(Event event, StockReserved data) {
    recordStock.record(data.workOrderId(), event.aggregateVersion(), data.answer());
  }
}
