package io.jobwright.workorders.reservation;

import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class OnStockPartiallyReserved implements EventHandler<StockPartiallyReserved> {

  @Inject RecordStock recordStock;

  @Override
  public void handle(Event event, StockPartiallyReserved data) {
    recordStock.record(data.workOrderId(), event.aggregateVersion(), data.answer());
  }
}
