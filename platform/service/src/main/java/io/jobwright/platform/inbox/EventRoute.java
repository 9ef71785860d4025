package io.jobwright.platform.inbox;

import io.jobwright.platform.outbox.EventTypes;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The way of one event to its handler. */
final class EventRoute<T> {

  private final EventHandler<T> handler;
  private final Class<T> dataType;
  private final EventTransactions transactions;
  private final RetryPolicy retries;

  EventRoute(EventHandler<T> handler, EventTransactions transactions, RetryPolicy retries) {
    this.handler = handler;
    this.dataType = HandledData.of(handler);
    this.transactions = transactions;
    this.retries = retries;
  }

  String type() {
    return EventTypes.nameOf(dataType);
  }

  String topic() {
    return EventTypes.topicOf(dataType);
  }

  void handle(ConsumerRecord<String, byte[]> received) {
    try {
      retries.run(() -> handleOnce(received));
    } catch (RetryPolicy.Final refused) {
      retries.run(() -> makeDeadLetter(received, refused.getCause()));
    }
  }

  private void handleOnce(ConsumerRecord<String, byte[]> received) {
    Event event = Event.of(received);
    T data = transactions.read(received, dataType);
    Inbox.Entry entry = transactions.inTransaction(event, () -> enterAndHandle(event, data));
    switch (entry) {
      case FRESH -> {}
      case DUPLICATE -> transactions.countDuplicate();
      case PARKED -> transactions.refuse(received, "parked", null);
    }
  }

  private Inbox.Entry enterAndHandle(Event event, T data) {
    Inbox.Entry entry = transactions.inbox().enter(event);
    if (entry == Inbox.Entry.FRESH) {
      handler.handle(event, data);
    }
    return entry;
  }

  private void makeDeadLetter(ConsumerRecord<String, byte[]> received, Throwable cause) {
    transactions.refuse(received, cause.getClass().getSimpleName(), cause);
    Event.ifReadable(received).ifPresent(this::park);
  }

  private void park(Event event) {
    transactions.inTransaction(
        event,
        () -> {
          transactions.inbox().park(event);
          return null;
        });
  }
}
