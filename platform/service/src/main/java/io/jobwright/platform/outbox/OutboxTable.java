package io.jobwright.platform.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * The relay's side of the outbox. It has a connection and a database role of its own, outside of
 * pool, transaction and tenant: its locks live as long as the connection. So it speaks JDBC, not
 * {@link io.jobwright.platform.sql.Statements}.
 */
final class OutboxTable implements AutoCloseable {

  /** First half of the advisory lock's key: "jobwright outbox shard". */
  private static final int SHARD_LOCKS = 0x0B5A;

  private static final String READ =
      """
      select position, id, tenant_id, shard, aggregatetype, aggregateid, aggregateversion, type,
             jobid, actor, traceparent, occurred_at, payload
        from outbox where shard = any (?) order by position limit ?
      """;

  private static final String MOVE_TO_LOG =
      """
      with sent as (delete from outbox where position = any (?) returning *)
      insert into outbox_log select * from sent
      """;

  private final Connection connection;
  private final BitSet ownedShards = new BitSet(Outbox.SHARDS);

  record Row(
      long position,
      UUID id,
      UUID tenantId,
      int shard,
      String topic,
      String aggregateId,
      long aggregateVersion,
      String type,
      String jobId,
      String actor,
      String traceparent,
      Instant occurredAt,
      String payload) {}

  OutboxTable(String url, String username, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", username);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "outbox-relay");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketTimeout", "30");
    connection = DriverManager.getConnection(url, properties);
    try (Statement statement = connection.createStatement()) {
      // A delete that a crash undoes is an event sent twice, which consumers expect.
      statement.execute("set synchronous_commit = off");
    }
  }

  /** Makes room in the log for today and tomorrow, and drops what is older than so many days. */
  void rollLog(int days, LocalDate today) throws SQLException {
    try (PreparedStatement roll = connection.prepareStatement("select outbox_log_roll(?, ?)")) {
      roll.setInt(1, days);
      roll.setObject(2, today);
      roll.execute();
    }
  }

  /** Takes the shards nobody holds; the lock lives as long as this connection. */
  void claimFreeShards() throws SQLException {
    try (PreparedStatement claim =
        connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      for (int shard = 0; shard < Outbox.SHARDS; shard++) {
        if (ownedShards.get(shard)) {
          continue;
        }
        claim.setInt(1, SHARD_LOCKS);
        claim.setInt(2, shard);
        try (ResultSet result = claim.executeQuery()) {
          result.next();
          ownedShards.set(shard, result.getBoolean(1));
        }
      }
    }
  }

  boolean ownsAllShards() {
    return ownedShards.cardinality() == Outbox.SHARDS;
  }

  List<Row> read(int limit) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      Object[] shards = ownedShards.stream().boxed().toArray();
      read.setArray(1, connection.createArrayOf("smallint", shards));
      read.setInt(2, limit);
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          rows.add(row(row));
        }
      }
    }
    return rows;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("position"),
        row.getObject("id", UUID.class),
        row.getObject("tenant_id", UUID.class),
        row.getInt("shard"),
        row.getString("aggregatetype"),
        row.getString("aggregateid"),
        row.getLong("aggregateversion"),
        row.getString("type"),
        row.getString("jobid"),
        row.getString("actor"),
        row.getString("traceparent"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("payload"));
  }

  void moveToLog(List<Row> sent) throws SQLException {
    try (PreparedStatement move = connection.prepareStatement(MOVE_TO_LOG)) {
      Object[] positions = sent.stream().map(Row::position).toArray();
      move.setArray(1, connection.createArrayOf("bigint", positions));
      move.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
