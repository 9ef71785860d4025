package io.jobwright.platform.inbox;

import static org.apache.kafka.clients.consumer.ConsumerConfig.*;

import io.jobwright.platform.config.JobwrightConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The service's one Kafka consumer: poll, handle everything the poll brought, commit the offsets.
 * Offsets follow the database, never the other way round; what a crash repeats, the inbox
 * suppresses.
 */
@ApplicationScoped
class EventConsumer {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long KEEP_ALIVE_MILLIS = 1_000;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private final JobwrightConfig config;
  private final EventDispatcher dispatcher;
  private final String bootstrapServers;
  private Thread thread;
  private volatile KafkaConsumer<String, byte[]> kafka;
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Inject
  EventConsumer(
      JobwrightConfig config,
      EventDispatcher dispatcher,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.config = config;
    this.dispatcher = dispatcher;
    this.bootstrapServers = bootstrapServers;
  }

  void start(@Observes @Priority(20) StartupEvent event) {
    if (!dispatcher.topics().isEmpty()) {
      thread = Thread.ofPlatform().name("event-consumer").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    dispatcher.stop();
    KafkaConsumer<String, byte[]> current = kafka;
    if (current != null) {
      current.wakeup();
    }
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    Backoff backoff = new Backoff(FIRST_PAUSE, config.inbox().retryBackoffMax(), stopped);
    try {
      do {
        consume(backoff);
      } while (backoff.pause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when something is broken; a new consumer begins where the database is. */
  private void consume(Backoff backoff) throws InterruptedException {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
      kafka = consumer;
      consumer.subscribe(dispatcher.topics());
      consumeUntilBroken(consumer, backoff);
    } catch (WakeupException wokenToStop) {
      LOG.debug("Woken", wokenToStop);
    } catch (KafkaException | IllegalStateException broken) {
      LOG.warnf(
          "Event consumer starts over in %d ms: %s", backoff.nextMillis(), broken.getMessage());
      LOG.debug("Cause", broken);
    }
  }

  private void consumeUntilBroken(KafkaConsumer<String, byte[]> consumer, Backoff backoff)
      throws InterruptedException {
    while (stopped.getCount() > 0) {
      ConsumerRecords<String, byte[]> received = consumer.poll(POLL);
      if (received.isEmpty()) {
        continue;
      }
      CompletableFuture<Void> handled = dispatcher.dispatch(received);
      await(consumer, handled);
      try {
        consumer.commitSync(received.nextOffsets());
      } catch (CommitFailedException | RebalanceInProgressException moved) {
        LOG.infof("Offsets not committed, the events come again: %s", moved.getMessage());
      }
      backoff.reset();
    }
  }

  /** While a fault makes handling slow, polls nothing but stays a member of the group. */
  private static void await(KafkaConsumer<String, byte[]> consumer, CompletableFuture<Void> handled)
      throws InterruptedException {
    boolean paused = false;
    while (true) {
      try {
        handled.get(KEEP_ALIVE_MILLIS, TimeUnit.MILLISECONDS);
        break;
      } catch (TimeoutException slow) {
        consumer.pause(consumer.assignment());
        paused = true;
        if (!consumer.poll(Duration.ZERO).isEmpty()) {
          // A partition that came with a rebalance just now: nobody would handle these.
          throw new IllegalStateException("Events came while the partitions were paused");
        }
      } catch (ExecutionException failed) {
        throw new IllegalStateException(failed.getCause());
      }
    }
    if (paused) {
      consumer.resume(consumer.assignment());
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(GROUP_ID_CONFIG, config.service() + "-service");
    settings.put(GROUP_INSTANCE_ID_CONFIG, config.instance());
    settings.put(ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
    settings.put(SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    settings.put(MAX_POLL_RECORDS_CONFIG, 500);
    settings.put(ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
    settings.put(ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(METADATA_MAX_AGE_CONFIG, 10_000L);
    return settings;
  }
}
