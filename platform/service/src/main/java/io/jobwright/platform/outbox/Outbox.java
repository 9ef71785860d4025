package io.jobwright.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Where a transaction puts what others must hear of. */
@ApplicationScoped
public class Outbox {

  /** Independent lanes of the relay; rows of one aggregate always share one. */
  static final int SHARDS = 8;

  private static final String INSERT =
      """
      insert into outbox (id, tenant_id, shard, aggregatetype, aggregateid, aggregateversion,
                          type, jobid, actor, traceparent, occurred_at, payload)
      values (?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Inject DataSource dataSource;
  @Inject EntityManager entityManager;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject ObjectMapper json;
  @Inject CallContext call;
  @Inject Clock clock;
  @Inject OutboxRelay relay;

  private record Row(
      UUID id,
      int shard,
      String topic,
      String aggregateId,
      long aggregateVersion,
      String type,
      String jobId,
      String payload) {}

  /**
   * Adds an event to the transaction; all events of a transaction go out in one statement just
   * before it commits. The change is flushed first: its row lock makes later events of the same
   * aggregate come later in the table, and its version is the event's.
   *
   * @param data a record with an {@link EventType}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(Aggregate aggregate, Object data) {
    entityManager.flush();
    rowsOfTransaction()
        .add(
            new Row(
                IdType.next(),
                Math.floorMod(aggregate.aggregateId().hashCode(), SHARDS),
                aggregate.topic(),
                aggregate.aggregateId(),
                aggregate.version(),
                EventTypes.nameOf(data.getClass()),
                aggregate.aggregateJobId(),
                payload(data)));
  }

  @SuppressWarnings("unchecked") // the resource under this key is only ever put below
  private List<Row> rowsOfTransaction() {
    List<Row> rows = (List<Row>) transaction.getResource(Outbox.class);
    if (rows == null) {
      rows = new ArrayList<>();
      transaction.putResource(Outbox.class, rows);
      transaction.registerInterposedSynchronization(new WriteThenWake(rows));
    }
    return rows;
  }

  private final class WriteThenWake implements Synchronization {
    private final List<Row> rows;

    WriteThenWake(List<Row> rows) {
      this.rows = rows;
    }

    @Override
    public void beforeCompletion() {
      insert(rows);
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }

  private void insert(List<Row> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Row row : rows) {
        insert.setString(1, row.id().toString());
        insert.setString(2, call.tenantId().toString());
        insert.setInt(3, row.shard());
        insert.setString(4, row.topic());
        insert.setString(5, row.aggregateId());
        insert.setLong(6, row.aggregateVersion());
        insert.setString(7, row.type());
        insert.setString(8, row.jobId());
        insert.setString(9, call.actor());
        insert.setString(10, call.traceparent().orElse(null));
        insert.setObject(11, clock.instant().atOffset(ZoneOffset.UTC));
        insert.setString(12, row.payload());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("The events could not be written to the outbox", failed);
    }
  }

  private String payload(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("Event data must be writable as JSON", bug);
    }
  }
}
