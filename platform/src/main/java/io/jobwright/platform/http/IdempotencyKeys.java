package io.jobwright.platform.http;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The table of used keys. A key's row is written in the transaction of its effect, so a crash
 * leaves both or neither; an advisory lock of the same transaction marks the key as in progress, so
 * nobody waits and nothing runs twice.
 */
@ApplicationScoped
class IdempotencyKeys {

  private static final String CLAIM =
      """
      select pg_try_advisory_xact_lock(hashtextextended(?::text, 0)) as claimed,
             k.fingerprint, k.status, k.content_type, k.location, k.etag, k.body
        from (values (1)) as one
        left join idempotency_key k
          on k.client_id = ? and k.operation = ? and k.key = ? and k.tenant_id = ?::uuid
      """;

  private static final String STORE =
      """
      insert into idempotency_key (tenant_id, client_id, operation, key, fingerprint,
                                   status, content_type, location, etag, body)
      values (?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  @Inject DataSource dataSource;
  @Inject CallContext call;
  @Inject Seal seal;

  /**
   * First statement of the transaction.
   *
   * @return the stored answer, or empty where this transaction is the one to run
   * @throws Problem 409 while another transaction holds the key, 422 where it was used otherwise
   */
  Optional<Answer> claim(IdempotentRequest request) {
    String tenant = call.tenantId().toString();
    String client = call.clientId();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setString(1, String.join(" ", tenant, client, request.operation(), request.key()));
      claim.setString(2, client);
      claim.setString(3, request.operation());
      claim.setString(4, request.key());
      claim.setString(5, tenant);
      try (ResultSet row = claim.executeQuery()) {
        row.next();
        return outcome(row, request);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The idempotency key could not be claimed", failed);
    }
  }

  private Optional<Answer> outcome(ResultSet row, IdempotentRequest request) throws SQLException {
    String fingerprint = row.getString("fingerprint");
    if (fingerprint != null) {
      if (!fingerprint.equals(request.fingerprint())) {
        throw Problem.of(
            ProblemType.IDEMPOTENCY_KEY_REUSED,
            "This Idempotency-Key was already used with a different request.");
      }
      String body = row.getString("body");
      boolean secret = Seal.isSealed(body);
      return Optional.of(
          new Answer(
              row.getInt("status"),
              row.getString("content_type"),
              row.getString("location"),
              row.getString("etag"),
              secret ? seal.open(body) : body,
              secret));
    }
    if (!row.getBoolean("claimed")) {
      throw Problem.of(
          ProblemType.IDEMPOTENCY_IN_PROGRESS,
          "The first request with this Idempotency-Key is still running; try again shortly.");
    }
    return Optional.empty();
  }

  /** Last statement of the transaction: the answer commits with the effect. */
  void store(IdempotentRequest request, Answer answer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement store = connection.prepareStatement(STORE)) {
      store.setString(1, call.tenantId().toString());
      store.setString(2, call.clientId());
      store.setString(3, request.operation());
      store.setString(4, request.key());
      store.setString(5, request.fingerprint());
      store.setInt(6, answer.status());
      store.setString(7, answer.contentType());
      store.setString(8, answer.location());
      store.setString(9, answer.etag());
      store.setString(10, answer.secret() ? seal.close(answer.body()) : answer.body());
      store.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The answer could not be stored", failed);
    }
  }
}
