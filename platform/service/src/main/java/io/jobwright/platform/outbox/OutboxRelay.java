package io.jobwright.platform.outbox;

import io.jobwright.platform.config.JobwrightConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Drains the outbox into Kafka on one thread: reads the rows of the shards this replica owns, sends
 * them, waits for all acknowledgements, moves what was acknowledged to the log. A shard stops at
 * its first failure, so that nothing overtakes.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(250);
  private static final Duration SHARD_CLAIM_INTERVAL = Duration.ofSeconds(2);

  @Inject JobwrightConfig config;
  @Inject OutboxProducer producer;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String databaseUrl;

  private final Semaphore work = new Semaphore(0);
  private Thread thread;
  private volatile boolean stopping;

  /** Says that rows were committed; cheap, and lost wake-ups only cost the poll interval. */
  public void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  void start(@Observes @Priority(10) StartupEvent event) {
    if (config.outbox().relayEnabled()) {
      thread = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    wake();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    while (!stopping) {
      try (OutboxTable table = connect()) {
        drainUntilBroken(table);
      } catch (SQLException | RuntimeException broken) {
        LOG.warnf("Outbox relay starts over: %s", broken.getMessage());
        LOG.debug("Cause", broken);
        pause(PAUSE_AFTER_FAILURE);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private OutboxTable connect() throws SQLException {
    JobwrightConfig.Outbox outbox = config.outbox();
    return new OutboxTable(databaseUrl, outbox.username(), outbox.password());
  }

  private void drainUntilBroken(OutboxTable table) throws SQLException, InterruptedException {
    LocalDate logRolledOn = null;
    long claimedAt = System.nanoTime() - SHARD_CLAIM_INTERVAL.toNanos();
    while (!stopping) {
      if (!table.ownsAllShards()
          && System.nanoTime() - claimedAt >= SHARD_CLAIM_INTERVAL.toNanos()) {
        table.claimFreeShards();
        claimedAt = System.nanoTime();
      }
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      if (!today.equals(logRolledOn)) {
        table.rollLog(config.outbox().logDays(), today);
        logRolledOn = today;
      }
      work.drainPermits();
      if (!leavesMore(table)) {
        work.tryAcquire(config.outbox().pollInterval().toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  /**
   * Relays one batch. More may be left where it was full or partly failed; whatever is committed
   * meanwhile wakes the relay, so that an empty read after each batch would tell nothing new.
   */
  private boolean leavesMore(OutboxTable table) throws SQLException, InterruptedException {
    List<OutboxTable.Row> rows = table.read(config.outbox().batchRows());
    if (rows.isEmpty()) {
      return false;
    }
    List<OutboxTable.Row> acknowledged = send(rows);
    if (!acknowledged.isEmpty()) {
      table.moveToLog(acknowledged);
    }
    if (acknowledged.size() < rows.size()) {
      pause(PAUSE_AFTER_FAILURE);
      return true;
    }
    return rows.size() == config.outbox().batchRows();
  }

  /** The rows acknowledged before the first failure of their shard. */
  private List<OutboxTable.Row> send(List<OutboxTable.Row> rows) throws InterruptedException {
    List<Future<RecordMetadata>> sends = new ArrayList<>(rows.size());
    for (OutboxTable.Row row : rows) {
      sends.add(producer.send(row));
    }
    producer.flush();
    List<OutboxTable.Row> acknowledged = new ArrayList<>(rows.size());
    BitSet failedShards = new BitSet(Outbox.SHARDS);
    for (int i = 0; i < rows.size(); i++) {
      OutboxTable.Row row = rows.get(i);
      if (!failedShards.get(row.shard())) {
        if (isAcknowledged(sends.get(i), row)) {
          acknowledged.add(row);
        } else {
          failedShards.set(row.shard());
        }
      }
    }
    return acknowledged;
  }

  private static boolean isAcknowledged(Future<RecordMetadata> send, OutboxTable.Row row)
      throws InterruptedException {
    try {
      send.get();
      return true;
    } catch (ExecutionException failed) {
      LOG.warnf("Event %s was not acknowledged: %s", row.id(), failed.getCause().getMessage());
      return false;
    }
  }

  private void pause(Duration duration) {
    try {
      work.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
