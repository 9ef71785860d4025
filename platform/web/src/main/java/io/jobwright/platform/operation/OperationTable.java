package io.jobwright.platform.operation;

import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What is due for whom, and the parts of results. */
@ApplicationScoped
class OperationTable {

  private static final int MOST_TENANTS = 20;

  private static final String DUE = "select tenant_id, id from operation_due(?, ?)";

  private static final String PUT =
      """
      insert into operation_chunk (tenant_id, operation_id, number, content)
      values (?::uuid, ?::uuid, ?, ?)
      """;

  private static final String GET =
      """
      select content from operation_chunk
       where tenant_id = ?::uuid and operation_id = ?::uuid and number = ?
      """;

  private static final String REMOVE =
      "delete from operation_chunk where tenant_id = ?::uuid and operation_id = ?::uuid";

  @Inject DataSource dataSource;
  @Inject CallContext call;

  /** An operation, as little as must be known of it outside of its tenant. */
  record Due(UUID tenantId, UUID id) {}

  /** The longest due one of each tenant that has none running; the only look across tenants. */
  List<Due> due(Instant now) {
    List<Due> due = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(DUE)) {
      query.setObject(1, now.atOffset(ZoneOffset.UTC));
      query.setInt(2, MOST_TENANTS);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          due.add(new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("What is due could not be read", failed);
    }
    return due;
  }

  void putChunk(UUID operation, int number, ByteBuffer content) {
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setString(1, call.tenantId().toString());
      put.setString(2, operation.toString());
      put.setInt(3, number);
      put.setBytes(4, bytes);
      put.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("A part of the result could not be kept", failed);
    }
  }

  /** A part of a result; fails where it has been cleared away. */
  byte[] chunk(UUID operation, int number) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement get = connection.prepareStatement(GET)) {
      get.setString(1, call.tenantId().toString());
      get.setString(2, operation.toString());
      get.setInt(3, number);
      try (ResultSet row = get.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("A part of the result is gone");
        }
        return row.getBytes(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("A part of the result could not be read", failed);
    }
  }

  void removeChunks(UUID operation) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setString(1, call.tenantId().toString());
      remove.setString(2, operation.toString());
      remove.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The result could not be cleared away", failed);
    }
  }
}
