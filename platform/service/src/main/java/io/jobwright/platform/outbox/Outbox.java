package io.jobwright.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.entity.Aggregate;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where a transaction puts what others must hear of. */
@ApplicationScoped
public class Outbox {

  /** Independent lanes of the relay; rows of one aggregate always share one. */
  static final int SHARDS = 8;

  private static final Sql INSERT =
      Sql.of(
          """
          insert into outbox (id, tenant_id, shard, aggregatetype, aggregateid, aggregateversion,
                              type, jobid, actor, traceparent, occurred_at, payload)
          values (:id::uuid, :tenant::uuid, :shard, :topic, :aggregateId, :aggregateVersion,
                  :type, :jobId, :actor, :traceparent, :occurredAt, :payload)
          """);

  @Inject Statements statements;
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
      String payload) {

    void setIn(Statements.Call insert) {
      insert
          .set("id", id)
          .set("shard", shard)
          .set("topic", topic)
          .set("aggregateId", aggregateId)
          .set("aggregateVersion", aggregateVersion)
          .set("type", type)
          .set("jobId", jobId)
          .set("payload", payload);
    }
  }

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
                EventTypes.topicOf(data.getClass()),
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
    statements
        .prepare(INSERT)
        .set("actor", call.actor())
        .set("traceparent", call.traceparent().orElse(null))
        .set("occurredAt", clock.instant())
        .executeForEach(rows, (insert, row) -> row.setIn(insert));
  }

  private String payload(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("Event data must be writable as JSON", bug);
    }
  }
}
