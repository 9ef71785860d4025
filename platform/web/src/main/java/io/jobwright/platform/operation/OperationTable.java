package io.jobwright.platform.operation;

import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is due for whom, and the parts of results. */
@ApplicationScoped
class OperationTable {

  private static final int MOST_TENANTS = 20;

  private static final Sql DUE = Sql.of("select tenant_id, id from operation_due(:now, :most)");

  private static final Sql PUT =
      Sql.of(
          """
          insert into operation_chunk (tenant_id, operation_id, number, content)
          values (:tenant::uuid, :operation::uuid, :number, :content)
          """);

  private static final Sql GET =
      Sql.of(
          """
          select content from operation_chunk
           where tenant_id = :tenant::uuid and operation_id = :operation::uuid and number = :number
          """);

  private static final Sql REMOVE =
      Sql.of(
          "delete from operation_chunk where tenant_id = :tenant::uuid and operation_id = :operation::uuid");

  @Inject Statements statements;

  /** An operation, as little as must be known of it outside of its tenant. */
  record Due(UUID tenantId, UUID id) {}

  /** The longest due one of each tenant that has none running; the only look across tenants. */
  List<Due> due(Instant now) {
    return statements
        .prepare(DUE)
        .set("now", now)
        .set("most", MOST_TENANTS)
        .rows(row -> new Due(row.uuid("tenant_id"), row.uuid("id")));
  }

  void putChunk(UUID operation, int number, ByteBuffer content) {
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    chunk(PUT, operation, number).set("content", bytes).execute();
  }

  /** A part of a result; fails where it has been cleared away. */
  byte[] chunk(UUID operation, int number) {
    return chunk(GET, operation, number)
        .row(row -> row.bytes("content"))
        .orElseThrow(() -> new IllegalStateException("A part of the result is gone"));
  }

  private Statements.Call chunk(Sql sql, UUID operation, int number) {
    return statements.prepare(sql).set("operation", operation).set("number", number);
  }

  void removeChunks(UUID operation) {
    statements.prepare(REMOVE).set("operation", operation).execute();
  }
}
