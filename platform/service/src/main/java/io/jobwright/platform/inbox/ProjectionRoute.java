package io.jobwright.platform.inbox;

import io.jobwright.platform.inbox.ProjectionHandler.Projected;
import io.jobwright.platform.outbox.EventTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The way of a poll's states to the read model they belong to. */
final class ProjectionRoute<T> {

  private final ProjectionHandler<T> handler;
  private final Class<T> dataType;
  private final EventTransactions transactions;
  private final RetryPolicy retries;

  ProjectionRoute(
      ProjectionHandler<T> handler, EventTransactions transactions, RetryPolicy retries) {
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

  void handle(List<ConsumerRecord<String, byte[]>> received) {
    for (Collection<Received<T>> ofTenant : newestByTenantAndSubject(received)) {
      List<Received<T>> newest = List.copyOf(ofTenant);
      try {
        retries.run(() -> apply(newest));
      } catch (RetryPolicy.Final refused) {
        newest.forEach(this::applyAlone);
      }
    }
  }

  private record Received<T>(ConsumerRecord<String, byte[]> received, Projected<T> state) {}

  private List<Collection<Received<T>>> newestByTenantAndSubject(
      List<ConsumerRecord<String, byte[]>> received) {
    Map<UUID, Map<String, Received<T>>> byTenant = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> one : received) {
      try {
        Event event = Event.of(one);
        T data = transactions.read(one, dataType);
        byTenant
            .computeIfAbsent(event.tenantId(), tenant -> new TreeMap<>())
            .merge(
                event.subject(),
                new Received<>(one, new Projected<>(event, data)),
                ProjectionRoute::newer);
      } catch (MalformedEvent malformed) {
        retries.run(() -> transactions.refuse(one, "MalformedEvent", malformed));
      }
    }
    List<Collection<Received<T>>> groups = new ArrayList<>();
    byTenant.values().forEach(bySubject -> groups.add(bySubject.values()));
    return groups;
  }

  private static <T> Received<T> newer(Received<T> one, Received<T> other) {
    return other.state().event().aggregateVersion() >= one.state().event().aggregateVersion()
        ? other
        : one;
  }

  private void apply(List<Received<T>> newest) {
    transactions.inTransaction(
        newest.getFirst().state().event(),
        () -> {
          handler.apply(newest.stream().map(Received::state).toList());
          return null;
        });
  }

  /** One bad state must not keep the others out; a later state of its aggregate heals it. */
  private void applyAlone(Received<T> one) {
    try {
      retries.run(() -> apply(List.of(one)));
    } catch (RetryPolicy.Final refused) {
      retries.run(
          () ->
              transactions.refuse(
                  one.received(), refused.getCause().getClass().getSimpleName(), refused));
    }
  }
}
