package io.jobwright.platform.inbox;

import io.jobwright.platform.config.JobwrightConfig;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Spreads what a poll brought over handlers: events of one key one after the other, different keys
 * side by side, states for a read model together.
 */
@ApplicationScoped
class EventDispatcher {

  private final Map<String, EventRoute<?>> events = new HashMap<>();
  private final Map<String, ProjectionRoute<?>> projections = new HashMap<>();
  private final Set<String> topics = new TreeSet<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("event-", 0).factory());
  private final Semaphore concurrency;
  private final RetryPolicy retries;

  @Inject
  EventDispatcher(
      @All List<EventHandler<?>> eventHandlers,
      @All List<ProjectionHandler<?>> projectionHandlers,
      EventTransactions transactions,
      JobwrightConfig config) {
    concurrency = new Semaphore(config.inbox().concurrency());
    retries = new RetryPolicy(config.inbox());
    for (EventHandler<?> handler : eventHandlers) {
      EventRoute<?> route = new EventRoute<>(handler, transactions, retries);
      topics.add(route.topic());
      unique(events.put(route.type(), route), route.type());
    }
    for (ProjectionHandler<?> handler : projectionHandlers) {
      ProjectionRoute<?> route = new ProjectionRoute<>(handler, transactions, retries);
      topics.add(route.topic());
      unique(projections.put(route.type(), route), route.type());
    }
  }

  private static void unique(Object previous, String type) {
    if (previous != null) {
      throw new IllegalStateException("Two handlers for " + type);
    }
  }

  Set<String> topics() {
    return topics;
  }

  /** Completes when every event is handled, parked or a dead letter. */
  CompletableFuture<Void> dispatch(ConsumerRecords<String, byte[]> received) {
    Map<String, List<ConsumerRecord<String, byte[]>>> byKey = new LinkedHashMap<>();
    Map<ProjectionRoute<?>, List<ConsumerRecord<String, byte[]>>> byRoute = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> one : received) {
      String type = Event.typeOf(one);
      if (projections.containsKey(type)) {
        byRoute.computeIfAbsent(projections.get(type), route -> new ArrayList<>()).add(one);
      } else if (events.containsKey(type)) {
        byKey.computeIfAbsent(one.topic() + one.key(), key -> new ArrayList<>()).add(one);
      }
    }
    Collection<CompletableFuture<Void>> running = new ArrayList<>();
    byRoute.forEach((route, list) -> running.add(run(() -> route.handle(list))));
    byKey.values().forEach(list -> running.add(run(() -> handleInOrder(list))));
    return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
  }

  private void handleInOrder(List<ConsumerRecord<String, byte[]>> eventsOfOneKey) {
    for (ConsumerRecord<String, byte[]> one : eventsOfOneKey) {
      events.get(Event.typeOf(one)).handle(one);
    }
  }

  private CompletableFuture<Void> run(Runnable work) {
    return CompletableFuture.runAsync(
        () -> {
          concurrency.acquireUninterruptibly();
          try {
            work.run();
          } finally {
            concurrency.release();
          }
        },
        threads);
  }

  /** Ends the waiting between tries; unfinished events come again after the restart. */
  void stop() {
    retries.end();
  }
}
