package io.jobwright.platform.command;

import io.jobwright.platform.answer.Answer;
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

  /** Documented to callers; a key that is older is as good as new. */
  private static final String KEPT = "interval '7 days'";

  private static final String CLAIM =
      """
      select pg_try_advisory_xact_lock(hashtextextended(?::text, 0)) as claimed,
             k.fingerprint, k.status, k.content_type, k.location, k.etag, k.body
        from (values (1)) as one
        left join idempotency_key k
          on k.client_id = ? and k.operation = ? and k.key = ? and k.tenant_id = ?::uuid
         and k.created_at > now() - %s
      """
          .formatted(KEPT);

  private static final String STORE =
      """
      with one as (
        select ?::uuid as tenant_id, ? as client_id, ? as operation, ? as key, ? as fingerprint,
               ?::smallint as status, ? as content_type, ? as location, ? as etag, ? as body),
      expired as (
        select k.tenant_id, k.client_id, k.operation, k.key
          from one join idempotency_key k
            on k.tenant_id = one.tenant_id
           and (k.client_id, k.operation, k.key) <> (one.client_id, one.operation, one.key)
         where k.created_at <= now() - %1$s
         order by k.created_at limit 2 for update of k skip locked),
      removed as (
        delete from idempotency_key k using expired e
         where k.tenant_id = e.tenant_id and k.client_id = e.client_id
           and k.operation = e.operation and k.key = e.key)
      insert into idempotency_key (tenant_id, client_id, operation, key, fingerprint,
                                   status, content_type, location, etag, body)
      select * from one
      on conflict (tenant_id, client_id, operation, key) do update
         set fingerprint = excluded.fingerprint, status = excluded.status,
             content_type = excluded.content_type, location = excluded.location,
             etag = excluded.etag, body = excluded.body, created_at = now()
       where idempotency_key.created_at <= now() - %1$s
      """
          .formatted(KEPT);

  @Inject DataSource dataSource;
  @Inject CallContext call;
  @Inject StoredAnswerCipher cipher;

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
      boolean secret = StoredAnswerCipher.isEncrypted(body);
      return Optional.of(
          new Answer(
              row.getInt("status"),
              row.getString("content_type"),
              row.getString("location"),
              row.getString("etag"),
              secret ? cipher.decrypt(body) : body,
              secret));
    }
    if (!row.getBoolean("claimed")) {
      throw inProgress();
    }
    return Optional.empty();
  }

  static Problem inProgress() {
    return Problem.of(
        ProblemType.IDEMPOTENCY_IN_PROGRESS,
        "The first request with this Idempotency-Key is still running; try again shortly.");
  }

  /**
   * Last statement of the transaction: the answer commits with the effect. Each one that comes in
   * takes two of its tenant's expired ones out, so that the table needs nobody to clean it.
   *
   * @return false where another transaction has stored an answer under this key meanwhile
   */
  boolean store(IdempotentRequest request, Answer answer) {
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
      store.setString(10, answer.secret() ? cipher.encrypt(answer.body()) : answer.body());
      return store.executeUpdate() == 1;
    } catch (SQLException failed) {
      throw new IllegalStateException("The answer could not be stored", failed);
    }
  }
}
