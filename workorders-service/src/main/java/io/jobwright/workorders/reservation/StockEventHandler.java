package io.jobwright.workorders.reservation;

import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** One handler per type of event that inventory tells about the stock of a work order. */
abstract class StockEventHandler<T> implements EventHandler<T> {

  @Inject RecordStock recordStock;

  private final Class<T> dataType;

  StockEventHandler(Class<T> dataType) {
    this.dataType = dataType;
  }

  @Override
  public String topic() {
    return "jobwright.inventory.reservation";
  }

  @Override
  public Class<T> dataType() {
    return dataType;
  }

  /** The three answers differ in their name only. */
  abstract static class OfAnswer<T extends StockAnswer> extends StockEventHandler<T> {

    OfAnswer(Class<T> dataType) {
      super(dataType);
    }

    @Override
    public void handle(Event event, T answer) {
      recordStock.reserved(event, answer);
    }
  }

  @Singleton
  static class OfReserved extends OfAnswer<StockReserved> {
    OfReserved() {
      super(StockReserved.class);
    }
  }

  @Singleton
  static class OfPartiallyReserved extends OfAnswer<StockPartiallyReserved> {
    OfPartiallyReserved() {
      super(StockPartiallyReserved.class);
    }
  }

  @Singleton
  static class OfBackordered extends OfAnswer<StockBackordered> {
    OfBackordered() {
      super(StockBackordered.class);
    }
  }

  @Singleton
  static class OfConsumed extends StockEventHandler<StockConsumed> {
    OfConsumed() {
      super(StockConsumed.class);
    }

    @Override
    public void handle(Event event, StockConsumed consumed) {
      recordStock.consumed(event, consumed);
    }
  }

  @Singleton
  static class OfReleased extends StockEventHandler<StockReleased> {
    OfReleased() {
      super(StockReleased.class);
    }

    @Override
    public void handle(Event event, StockReleased released) {
      recordStock.released(event, released);
    }
  }
}
